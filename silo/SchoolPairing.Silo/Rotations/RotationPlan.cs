using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>One year's rotation plan in memory. Never changed: a command makes the next one, and only after its commit it counts.</summary>
internal sealed record RotationPlan
{
    public required PlanId Plan { get; init; }
    /// <summary>Counts what planners must not overlook: settings, what is published and how it changed.</summary>
    public long Version { get; init; }
    /// <summary>Null until it was configured.</summary>
    public RotationSettings? Settings { get; init; }
    /// <summary>Oldest first.</summary>
    public ImmutableArray<RotationRunId> Runs { get; init; } = [];
    public RotationRunId? Published { get; init; }
    /// <summary>The calendar of what is published, moved terms included; null where nothing is.</summary>
    public TermCalendar? Calendar { get; init; }
    public ImmutableSortedDictionary<int, Rotation> Rotations { get; init; } = ImmutableSortedDictionary<int, Rotation>.Empty;
    public ImmutableSortedDictionary<int, RotationRequest> Requests { get; init; } = ImmutableSortedDictionary<int, RotationRequest>.Empty;
    public ImmutableSortedDictionary<TeacherId, Nomination> Nominations { get; init; } = ImmutableSortedDictionary<TeacherId, Nomination>.Empty;
    public ImmutableSortedDictionary<int, FiledDemand> Demands { get; init; } = ImmutableSortedDictionary<int, FiledDemand>.Empty;
    /// <summary>Roads and days that changed since it was published, oldest first: they hold for every later replan.</summary>
    public ImmutableArray<RotationChange> Changes { get; init; } = [];
    public int LastRotation { get; init; }
    public int LastRequest { get; init; }
    public int LastDemand => Demands.IsEmpty ? 0 : Demands.Keys.Last();

    /// <summary>Within how many days what is asked has to be answered, by the policy of the plan.</summary>
    public RotationDays Days => Settings?.Policy.Days ?? new();

    public IEnumerable<Rotation> Standing => Rotations.Values.Where(rotation => !rotation.Cancelled);

    public Rotation? Find(RotationId rotation) => Number(rotation.Value, "-r") is { } number ? Rotations.GetValueOrDefault(number) : null;

    public RotationRequest? Find(RequestId request) => Number(request.Value, "-q") is { } number ? Requests.GetValueOrDefault(number) : null;

    public FiledDemand? Find(DemandId demand) => Number(demand.Value, "-n") is { } number ? Demands.GetValueOrDefault(number) : null;

    public RotationPlan With(Rotation rotation) => this with { Rotations = Rotations.SetItem(rotation.Number, rotation), LastRotation = Math.Max(LastRotation, rotation.Number) };

    public RotationPlan With(RotationRequest request) => this with { Requests = Requests.SetItem(request.Number, request), LastRequest = Math.Max(LastRequest, request.Number) };

    public RotationPlan With(Nomination nomination) => this with { Nominations = Nominations.SetItem(nomination.Teacher, nomination) };

    public RotationPlan With(FiledDemand demand) => this with { Demands = Demands.SetItem(demand.Number, demand) };

    /// <summary>The planned term that a day is in, or the next one; the last where none follows.</summary>
    public TermId TermOf(RotationInputs inputs, DateOnly day) => (Calendar ?? inputs.Calendar).Terms.Where(term => term.Until >= day && inputs.Policy.Terms.Contains(term.Id))
        .Select(term => (TermId?)term.Id).FirstOrDefault() ?? inputs.Policy.Terms[^1];

    /// <summary>The same, told to planners as a change.</summary>
    public RotationPlan Changed() => this with { Version = Version + 1 };

    private int? Number(string? text, string kind)
    {
        var prefix = Plan.Value + kind;
        return text?.StartsWith(prefix, StringComparison.Ordinal) == true && int.TryParse(text.AsSpan(prefix.Length), out var number)
            && text == prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture) ? number : null;
    }
}

/// <summary>The small state by which the writes of a rotation plan are fenced; everything large stands in rows of the same transaction.</summary>
internal sealed record RotationPlanDocument
{
    public int Schema { get; init; } = 1;
    public long Version { get; init; }
    public ImmutableArray<RotationRunId> Runs { get; init; } = [];
    public RotationRunId? Published { get; init; }
    public ImmutableArray<RotationChange> Changes { get; init; } = [];
    public int LastRotation { get; init; }
    public int LastRequest { get; init; }

    public static RotationPlanDocument Of(RotationPlan plan) => new()
    {
        Version = plan.Version, Runs = plan.Runs, Published = plan.Published, Changes = plan.Changes, LastRotation = plan.LastRotation,
        LastRequest = plan.LastRequest,
    };
}
