using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Plans;

/// <summary>The addresses of a plan's pages.</summary>
internal static class PlanPaths
{
    public const string All = "/plans";

    public static string Of(PlanId plan) => $"{All}/{Uri.EscapeDataString(plan.Value)}";

    public static string Of(PlanId plan, string part) => $"{Of(plan)}/{part}";
}
