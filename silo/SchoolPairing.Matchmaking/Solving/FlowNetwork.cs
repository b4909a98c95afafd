namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// A <see cref="FlowProblem"/> as a minimum-cost network: helpers, receivers, one sink. Arcs lie in pricing order: first the pairs
/// (helper to receiver, capacity 1, cost −value), mixed in short runs so that every pricing block samples the whole region; then the
/// places (receiver to sink, equal rewards of a receiver merged, cost −reward); then the spare places of helpers (helper to
/// sink, cost 0). Spare arcs have no limit, so they are never full: with them any tree can always send more to the sink.
/// </summary>
internal sealed class FlowNetwork
{
    internal const int Unlimited = int.MaxValue;

    /// <summary>So many neighbouring arcs stay together: short enough to mix, long enough to share cache lines (measured).</summary>
    private const int ArcsInRun = 8;

    internal FlowNetwork(FlowProblem problem)
    {
        Problem = problem;
        Pairs = problem.ArcReceiver.Count(receiver => problem.PlaceCount(receiver) > 0);
        Sink = problem.Helpers + problem.Receivers;
        PlaceArcStart = CountPlaceArcs(problem);
        Places = PlaceArcStart[problem.Receivers];
        var arcs = Pairs + Places + problem.Helpers;
        Source = GC.AllocateUninitializedArray<int>(arcs, pinned: true);
        Target = GC.AllocateUninitializedArray<int>(arcs, pinned: true);
        Cost = GC.AllocateUninitializedArray<long>(arcs, pinned: true);
        Position = new int[problem.Arcs];
        TailCapacity = new int[Places + problem.Helpers];
        Supply = new int[problem.Helpers];
        AddPairs();
        AddPlaces();
        AddSpares();
    }

    internal FlowProblem Problem { get; }
    internal int Pairs { get; }
    internal int Places { get; }
    internal int Sink { get; }
    internal int Arcs => Source.Length;
    internal int[] Source { get; }
    internal int[] Target { get; }
    internal long[] Cost { get; }

    /// <summary>Where each arc of the problem lies; −1 for arcs to receivers without places, which no plan can use.</summary>
    internal int[] Position { get; }

    /// <summary>Place arcs of receiver r are Pairs + PlaceArcStart[r] .. Pairs + PlaceArcStart[r+1] − 1, dearest reward first.</summary>
    internal int[] PlaceArcStart { get; }

    /// <summary>Places that a helper can give: its capacity, or one more than its arcs where that is less (the optimum is the same).</summary>
    internal int[] Supply { get; }

    private int[] TailCapacity { get; }

    internal int Capacity(int arc) => arc < Pairs ? 1 : TailCapacity[arc - Pairs];

    internal int SpareArc(int helper) => Pairs + Places + helper;

    private static int[] CountPlaceArcs(FlowProblem problem)
    {
        var start = new int[problem.Receivers + 1];
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
        {
            var classes = 0;
            for (var place = problem.PlaceStart[receiver]; place < problem.PlaceStart[receiver + 1]; place++)
                if (place == problem.PlaceStart[receiver] || problem.PlaceReward[place] != problem.PlaceReward[place - 1]) classes++;
            start[receiver + 1] = start[receiver] + classes;
        }
        return start;
    }

    private void AddPairs()
    {
        var runs = (Problem.Arcs + ArcsInRun - 1) / ArcsInRun;
        var stride = Math.Max(1, (int)Math.Sqrt(runs));
        var position = 0;
        for (var first = 0; first < stride; first++)
            for (var run = first; run < runs; run += stride)
                for (var arc = run * ArcsInRun; arc < Math.Min((run + 1) * ArcsInRun, Problem.Arcs); arc++)
                    Position[arc] = Problem.PlaceCount(Problem.ArcReceiver[arc]) == 0 ? -1 : AddPair(arc, position++);
    }

    private int AddPair(int arc, int position)
    {
        Source[position] = Problem.ArcHelper[arc];
        Target[position] = Problem.Helpers + Problem.ArcReceiver[arc];
        Cost[position] = -Problem.ArcValue[arc];
        return position;
    }

    private void AddPlaces()
    {
        for (var receiver = 0; receiver < Problem.Receivers; receiver++)
        {
            var arc = PlaceArcStart[receiver] - 1;
            for (var place = Problem.PlaceStart[receiver]; place < Problem.PlaceStart[receiver + 1]; place++)
            {
                if (place == Problem.PlaceStart[receiver] || Problem.PlaceReward[place] != Problem.PlaceReward[place - 1])
                {
                    arc++;
                    Source[Pairs + arc] = Problem.Helpers + receiver;
                    Target[Pairs + arc] = Sink;
                    Cost[Pairs + arc] = -Problem.PlaceReward[place];
                }
                TailCapacity[arc]++;
            }
        }
    }

    private void AddSpares()
    {
        var arcsOf = new int[Problem.Helpers];
        foreach (var helper in Problem.ArcHelper) arcsOf[helper]++;
        for (var helper = 0; helper < Problem.Helpers; helper++)
        {
            var arc = SpareArc(helper);
            (Source[arc], Target[arc], Cost[arc]) = (helper, Sink, 0);
            TailCapacity[Places + helper] = Unlimited;
            Supply[helper] = Math.Min(Problem.HelperCapacity[helper], arcsOf[helper] + 1);
        }
    }
}
