using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Whom a principal nominates, as it is stored.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Teacher">Whom.</param>
/// <param name="Home">The principal's school.</param>
/// <param name="Host">Where to; null: open.</param>
/// <param name="NominatedOn">When.</param>
/// <param name="Acknowledged">The teacher's answer; null: none yet.</param>
/// <param name="HostConsents">The host principal's answer; null: none yet, or no host named.</param>
internal sealed record Nomination(
    PlanId Plan, TeacherId Teacher, SchoolId Home, SchoolId? Host, DateOnly NominatedOn, bool? Acknowledged = null, bool? HostConsents = null)
{
    /// <summary>Whether a run weighs it: everybody who was asked said yes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Counts => Acknowledged == true && (Host is null || HostConsents == true);
}
