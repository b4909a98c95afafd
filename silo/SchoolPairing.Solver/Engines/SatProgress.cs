using Google.OrTools.Sat;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>Best points and bound of CP-SAT. Called from the solver's threads, where an exception would end the process.</summary>
internal sealed class SatProgress(Action<long?, long?>? report) : SolutionCallback
{
    private readonly Lock turn = new();
    private long? points, bound;

    public override void OnSolutionCallback() => Note((long)Math.Round(ObjectiveValue()), Known(BestObjectiveBound()));

    public void Bound(double found) => Note(null, Known(found));

    private static long? Known(double limit) => OrToolsSolver.WholeBound(limit) is < IntegerProgram.Free and var whole ? whole : null;

    private void Note(long? foundPoints, long? foundBound)
    {
        lock (turn)
        {
            points = foundPoints ?? points;
            bound = foundBound is { } found ? Math.Min(found, bound ?? found) : bound;
            try
            {
                report?.Invoke(points, bound);
            }
#pragma warning disable CA1031 // a listener that is gone is no reason to end the search
            catch (Exception)
#pragma warning restore CA1031
            {
                report = null;
            }
        }
    }
}
