using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What a rotation plan works with besides its own state: register, teachers, engine, runs and the reading of files.</summary>
internal sealed record RotationWorkplace(
    RegisterNow Register, ITeacherSource Teachers, IRotationEngine Engine, PlannedRuns Runs, RotationDesk Desk, RotationQueue Queue, DatabaseWriter Writer, IGrainFactory Grains, ReplanWorker Replans);

/// <summary>Solves replans, which take seconds: nobody who reads a file or a page waits behind them.</summary>
internal sealed class ReplanWorker() : BoundedWorker("replan worker", threads: 2, places: 16);
