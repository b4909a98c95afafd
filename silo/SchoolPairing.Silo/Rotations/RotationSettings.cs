using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The numbers of a rotation plan and a planner's decisions, as they are stored.</summary>
internal sealed record RotationSettings
{
    public int Schema { get; init; } = 1;
    public required RotationPolicy Policy { get; init; }
    public ImmutableArray<RotationDecision> Decisions { get; init; } = [];
    /// <summary>Pairs from elsewhere; null: the plan's confirmed pairings.</summary>
    public ImmutableArray<PairId>? Pairs { get; init; }
    /// <summary>Travel times of an own file; null: those of the twinning plan, if it has any.</summary>
    public ImmutableArray<TravelTime>? TravelTimes { get; init; }

    public static RotationSettings? Find(Rows rows, PlanId plan) =>
        rows.Find<byte[]>("SELECT content FROM rotation_settings WHERE plan = @plan", new { plan = plan.Value }) is { } packed ? PackedJson.Unpack<RotationSettings>(packed) : null;

    public static void Write(Rows rows, PlanId plan, byte[] packed) =>
        rows.Execute("INSERT INTO rotation_settings (plan, content) VALUES (@plan, @packed) ON CONFLICT (plan) DO UPDATE SET content = excluded.content",
            new { plan = plan.Value, packed });
}
