using SchoolPairing.Contracts.Plans;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Demands that schools filed. Only the grain of a rotation plan reads and writes here.</summary>
internal static class DemandTable
{
    /// <summary>All of a plan, by number.</summary>
    public static List<FiledDemand> OfPlan(Rows rows, PlanId plan) =>
        [.. rows.Query<byte[]>("SELECT content FROM rotation_demand WHERE plan = @plan ORDER BY number", new { plan = plan.Value }).Select(PackedJson.Unpack<FiledDemand>)];

    public static void Write(Rows rows, FiledDemand demand, byte[] packed) => rows.Execute(
        "INSERT INTO rotation_demand (plan, number, content) VALUES (@plan, @number, @packed) ON CONFLICT (plan, number) DO UPDATE SET content = excluded.content",
        new { plan = demand.Plan.Value, number = demand.Number, packed });
}
