using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>A rotation plan from its rows, and the rows of its next state.</summary>
internal static class RotationPlanTable
{
    public static RotationPlan Load(Rows rows, PlanId plan, RotationPlanDocument? document) => document is null ? new() { Plan = plan } : new()
    {
        Plan = plan,
        Version = document.Version,
        Settings = RotationSettings.Find(rows, plan),
        Runs = document.Runs,
        Published = document.Published,
        Calendar = RotationTable.Calendar(rows, plan),
        Rotations = RotationTable.OfPlan(rows, plan).ToImmutableSortedDictionary(rotation => rotation.Number, rotation => rotation),
        Requests = RequestTable.OfPlan(rows, plan).ToImmutableSortedDictionary(request => request.Number, request => request),
        Nominations = RequestTable.NominationsOf(rows, plan).ToImmutableSortedDictionary(nomination => nomination.Teacher, nomination => nomination),
        Demands = DemandTable.OfPlan(rows, plan).ToImmutableSortedDictionary(demand => demand.Number, demand => demand),
        Changes = document.Changes,
        LastRotation = document.LastRotation,
        LastRequest = document.LastRequest,
    };

    /// <summary>The statements that lead from one state to the next, made ready off the writer's thread: only what changed is written.</summary>
    public static Action<Rows> Writes(RotationPlan before, RotationPlan after)
    {
        var (plan, writes) = (after.Plan, new List<Action<Rows>>());
        if (after.Settings is { } settings && !ReferenceEquals(settings, before.Settings))
            Add(PackedJson.Pack(settings), (rows, packed) => RotationSettings.Write(rows, plan, packed));
        if (after.Calendar is { } calendar && !ReferenceEquals(calendar, before.Calendar))
            Add(PackedJson.Pack(calendar), (rows, packed) => RotationTable.Write(rows, plan, packed));
        // Those that fall before those that come: nobody stands twice at any moment.
        foreach (var rotation in after.Rotations.Values.Where(rotation => !ReferenceEquals(rotation, before.Rotations.GetValueOrDefault(rotation.Number))).OrderBy(rotation => !rotation.Cancelled))
            Add(PackedJson.Pack(rotation), (rows, packed) => RotationTable.Write(rows, rotation, packed));
        foreach (var request in after.Requests.Values.Where(request => !ReferenceEquals(request, before.Requests.GetValueOrDefault(request.Number))))
            Add(PackedJson.Pack(request), (rows, packed) => RequestTable.Write(rows, request, packed));
        foreach (var gone in before.Nominations.Values.Where(nomination => !after.Nominations.ContainsKey(nomination.Teacher)))
            writes.Add(rows => RequestTable.TakeBack(rows, gone));
        foreach (var nomination in after.Nominations.Values.Where(nomination => !ReferenceEquals(nomination, before.Nominations.GetValueOrDefault(nomination.Teacher))))
            Add(PackedJson.Pack(nomination), (rows, packed) => RequestTable.Write(rows, nomination, packed));
        foreach (var demand in after.Demands.Values.Where(demand => !ReferenceEquals(demand, before.Demands.GetValueOrDefault(demand.Number))))
            Add(PackedJson.Pack(demand), (rows, packed) => DemandTable.Write(rows, demand, packed));
        return rows =>
        {
            foreach (var write in writes) write(rows);
        };

        void Add(byte[] packed, Action<Rows, byte[]> write) => writes.Add(rows => write(rows, packed));
    }
}
