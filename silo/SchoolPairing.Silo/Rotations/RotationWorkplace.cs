using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What a rotation plan works with besides its own state: register, teachers, engine, runs and the reading of files.</summary>
internal sealed record RotationWorkplace(
    RegisterNow Register, ITeacherSource Teachers, IRotationEngine Engine, PlannedRuns Runs, RotationDesk Desk, RotationQueue Queue, DatabaseWriter Writer, IGrainFactory Grains);
