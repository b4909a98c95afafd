namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>How long and how much a rotation run may work.</summary>
/// <param name="Seconds">Wall-clock limit of the yearly solve.</param>
/// <param name="RelativeGap">Good enough; 0: proven best.</param>
/// <param name="MemoryMegabytes">Limit of the solver's process.</param>
/// <param name="WeekSeconds">Wall-clock limit of the weekly timetable of each cluster.</param>
/// <param name="Elapsed">Seconds since the run began, by the caller's clock; null: every part of the problem gets its share of the limit and no more.</param>
public sealed record RotationBudget(double Seconds = 60, double RelativeGap = 0, int MemoryMegabytes = 2_048, double WeekSeconds = 20, Func<double>? Elapsed = null);
