using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>A change in the plan's own indices, free of contradictions that can be seen without solving.</summary>
internal sealed class BoundChange
{
    /// <summary>The plan's sides with the limits as capacities and with all decisions; kept pairs count as locks, forbidden ones as forbids.</summary>
    public required MatchSides Sides { get; init; }
    /// <summary>Levels with the musts.</summary>
    public required CoverageLevels Levels { get; init; }
    /// <summary>By receiver: helpers that it may have.</summary>
    public required int[] Places { get; init; }
    /// <summary>By candidate: may not be.</summary>
    public required bool[] RuledOut { get; init; }
    /// <summary>By candidate: kept or locked.</summary>
    public required bool[] Fixed { get; init; }
    /// <summary>By candidate: stood, is not fixed and may stay.</summary>
    public required bool[] Open { get; init; }
    /// <summary>What stood before, sorted.</summary>
    public required int[] Before { get; init; }
    /// <summary>Receivers that must be helped, by index.</summary>
    public required int[] Musts { get; init; }
    /// <summary>Kept and forbidden pairs, to tell them from a planner's decisions.</summary>
    public required ClashNames Names { get; init; }

    /// <summary>Fixed and open pairs, sorted.</summary>
    public int[] Staying => [.. Enumerable.Range(0, Fixed.Length).Where(pair => Fixed[pair] || Open[pair])];

    /// <summary>Whether no limit and no new lock crowds an open pair out.</summary>
    public bool AllOpenFit(CandidatePairs pairs)
    {
        var (given, taken) = (new int[Sides.Helpers.Length], new int[Sides.Receivers.Length]);
        foreach (var pair in Staying)
            if (++given[pairs.Helper[pair]] > Sides.HelperCapacity[pairs.Helper[pair]] || ++taken[pairs.Receiver[pair]] > Places[pairs.Receiver[pair]]) return false;
        return true;
    }

    /// <summary>Receivers that must be helped and have nobody in a plan.</summary>
    public IEnumerable<int> Unmet(StandingPlan plan, int[] pairs)
    {
        if (Musts.Length == 0) return [];
        var helpers = PlanWords.HelpersByReceiver(plan, pairs);
        return Musts.Where(receiver => helpers[receiver] == 0);
    }

    /// <summary>The change, or why there is no plan for it.</summary>
    public static (BoundChange? Change, ReplanOutcome? No) Of(StandingPlan plan, PlanChange change)
    {
        var faults = Faults(plan, change);
        var before = plan.Find([.. change.KeptPairs, .. change.CurrentPairs], out var strangers);
        faults.AddRange(strangers);
        if (before is null || faults.Count > 0) return (null, new ReplanOutcome.Refused([.. faults]));

        var names = new ClashNames(plan, change);
        var sides = plan.Sides with
        {
            Inputs = plan.Sides.Inputs with { Decisions = names.AllDecisions },
            HelperCapacity = Limited(plan.Sides.HelperCapacity, change.Limits, plan.HelperIndex),
        };
        var places = Limited([.. Enumerable.Repeat(sides.Inputs.Policy.HelpersPerReceiver, sides.Receivers.Length)], change.Limits, plan.ReceiverIndex);
        if (FixedClash.Find(plan, sides, places) is { } clash) return (null, new ReplanOutcome.Impossible(names.Named(clash)));

        var (ruledOut, isFixed, open) = (new bool[plan.Pairs.Count], new bool[plan.Pairs.Count], new bool[plan.Pairs.Count]);
        var musts = new SortedSet<int>();
        foreach (var decision in names.AllDecisions)
            if (decision.Kind == DecisionKind.Must) musts.Add(plan.ReceiverIndex(decision.Receiver));
            else if (plan.Find(new(decision.Helper!.Value, decision.Receiver)) is var pair and >= 0)
                (decision.Kind == DecisionKind.Lock ? isFixed : ruledOut)[pair] = true;
        foreach (var pair in before) open[pair] = !isFixed[pair] && !ruledOut[pair];
        return (new()
        {
            Sides = sides,
            Levels = musts.Count > 0 ? CoverageLevels.Of(sides) : plan.Levels,
            Places = [.. places],
            RuledOut = ruledOut,
            Fixed = isFixed,
            Open = open,
            Before = before,
            Musts = [.. musts],
            Names = names,
        }, null);
    }

    private static List<Refusal> Faults(StandingPlan plan, PlanChange change)
    {
        var named = change.KeptPairs.Concat(change.CurrentPairs).Concat(change.Forbidden).SelectMany(pair => new[] { pair.Helper, pair.Receiver })
            .Concat(change.Limits.Select(limit => limit.School));
        var faults = named.Where(school => !plan.Knows(school)).Distinct().Order()
            .Select(school => Refusal.Of(RefusalCode.NoSuchSchool, ("school", school.Value))).ToList();
        void Invalid(SchoolId school, string value, string allowed) =>
            faults.Add(Refusal.Of(RefusalCode.InvalidChange, ("school", school.Value), ("value", value), ("allowed", "§kind." + allowed)));
        foreach (var limit in change.Limits.Where(limit => limit.Most < 0).OrderBy(limit => limit.School).ThenBy(limit => limit.Most))
            Invalid(limit.School, limit.Most.ToString(CultureInfo.InvariantCulture), "limit-at-least-none");
        foreach (var decision in change.Decisions.Where(decision => (decision.Helper is null) != (decision.Kind == DecisionKind.Must)).OrderBy(decision => decision.Receiver))
            Invalid(decision.Receiver, decision.Helper?.Value ?? "-", decision.Kind == DecisionKind.Must ? "must-names-a-receiver" : "lock-or-forbid-names-a-pair");
        return faults;
    }

    private static ImmutableArray<int> Limited(ImmutableArray<int> places, ImmutableArray<PlaceLimit> limits, Func<SchoolId, int> index)
    {
        var limited = places.ToArray();
        foreach (var limit in limits)
            if (index(limit.School) is var school and >= 0) limited[school] = Math.Min(limited[school], limit.Most);
        return [.. limited];
    }
}
