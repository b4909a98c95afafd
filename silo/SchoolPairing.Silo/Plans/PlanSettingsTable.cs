using SchoolPairing.Contracts.Plans;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Plans;

/// <summary>The settings of each plan, packed.</summary>
internal static class PlanSettingsTable
{
    /// <summary>The settings; null before the plan is configured.</summary>
    public static PlanSettings? Find(Rows rows, PlanId plan) =>
        rows.Find<byte[]>("SELECT content FROM plan_settings WHERE plan = @plan", new { plan = plan.Value }) is { } content ? PackedJson.Unpack<PlanSettings>(content) : null;

    public static void Write(Rows rows, PlanId plan, byte[] content) =>
        rows.Execute("INSERT INTO plan_settings (plan, content) VALUES (@plan, @content) ON CONFLICT (plan) DO UPDATE SET content = excluded.content",
            new { plan = plan.Value, content });
}
