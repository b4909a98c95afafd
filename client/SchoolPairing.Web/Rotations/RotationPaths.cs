using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Plans;

namespace SchoolPairing.Web.Rotations;

/// <summary>The addresses of a plan's rotation pages.</summary>
internal static class RotationPaths
{
    public static string Of(PlanId plan, string part = "") => PlanPaths.Of(plan, part.Length == 0 ? "rotations" : "rotations/" + part);
}
