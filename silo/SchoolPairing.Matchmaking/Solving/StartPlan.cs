namespace SchoolPairing.Matchmaking.Solving;

/// <summary>A plan while it is being made: which arcs are used, what is filled and free, and by which arcs each helper is used.</summary>
internal sealed class StartPlan
{
    private readonly FlowProblem problem;
    private readonly int[] slotStart, slotCount, slotArc;

    internal StartPlan(FlowProblem problem, int[] supply)
    {
        this.problem = problem;
        ArcStart = problem.ArcStartByReceiver();
        Used = new bool[problem.Arcs];
        Filled = new int[problem.Receivers];
        Free = (int[])supply.Clone();
        slotStart = new int[problem.Helpers + 1];
        for (var helper = 0; helper < problem.Helpers; helper++) slotStart[helper + 1] = slotStart[helper] + supply[helper];
        slotArc = new int[slotStart[^1]];
        slotCount = new int[problem.Helpers];
    }

    /// <summary>Arcs of receiver r are ArcStart[r] .. ArcStart[r+1] − 1.</summary>
    internal int[] ArcStart { get; }
    internal bool[] Used { get; }
    internal int[] Filled { get; }

    /// <summary>Places that each helper has left.</summary>
    internal int[] Free { get; }

    /// <summary>The arcs by which a helper is used.</summary>
    internal ReadOnlySpan<int> UsedArcs(int helper) => slotArc.AsSpan(slotStart[helper], slotCount[helper]);

    /// <summary>Uses an arc of a helper that has a free place.</summary>
    internal void Take(int arc)
    {
        var helper = problem.ArcHelper[arc];
        slotArc[slotStart[helper] + slotCount[helper]++] = arc;
        Free[helper]--;
        Used[arc] = true;
    }

    /// <summary>Uses an arc instead of the helper's arc in a slot.</summary>
    /// <returns>The arc that was used there.</returns>
    internal int Replace(int slot, int arc)
    {
        ref var used = ref slotArc[slotStart[problem.ArcHelper[arc]] + slot];
        var before = used;
        (Used[before], Used[arc], used) = (false, true, arc);
        return before;
    }
}
