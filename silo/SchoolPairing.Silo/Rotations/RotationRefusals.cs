using System.Globalization;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Refusals that several commands of a rotation plan give.</summary>
internal static class RotationRefusals
{
    public static Refusal Teacher(TeacherId teacher) => Refusal.Of(RefusalCode.UnknownTeacher, ("teacher", teacher.Value ?? ""));

    public static Refusal Rotation(RotationId rotation) => Refusal.Of(RefusalCode.UnknownRotation, ("rotation", rotation.Value ?? ""));

    public static Refusal Request(RequestId request) => Refusal.Of(RefusalCode.UnknownRequest, ("request", request.Value ?? ""));

    public static Refusal NotPublished(PlanId plan) => Refusal.Of(RefusalCode.NoRotationPlan, ("plan", plan.Value), ("what", "§no-rotation.published"));

    public static Refusal NoDraft(PlanId plan) => Refusal.Of(RefusalCode.NoRotationPlan, ("plan", plan.Value), ("what", "§no-rotation.draft"));

    public static Refusal Changed(long expected, long version) => Refusal.Of(RefusalCode.RotationChanged,
        ("expected", expected.ToString(CultureInfo.InvariantCulture)), ("version", version.ToString(CultureInfo.InvariantCulture)));

    public static Refusal Demand(DemandId demand) => Refusal.Of(RefusalCode.UnknownDemand, ("demand", demand.Value ?? ""));

    public static Refusal WrongState(FiledDemand demand, string act) => Refusal.Of(RefusalCode.WrongDemandState,
        ("demand", demand.Id.Value), ("state", "§demand-state." + demand.State), ("act", "§demand.act." + act));

    public static Refusal Nomination(TeacherId teacher) => Refusal.Of(RefusalCode.UnknownNomination, ("teacher", teacher.Value ?? ""));
}
