using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>A demand that a school filed, as it is stored.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Number">Counts the demands of a plan, from 1.</param>
/// <param name="School">Whose, by its code on that day.</param>
/// <param name="Stage">The part.</param>
/// <param name="Subject">The subject.</param>
/// <param name="WeeklyLessons">Lessons a week.</param>
/// <param name="From">From which day.</param>
/// <param name="Kind">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="FiledOn">When.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Answer">A planner's answer; empty: none.</param>
internal sealed record FiledDemand(
    PlanId Plan, int Number, SchoolId School, Stage Stage, SubjectId Subject, int WeeklyLessons, DateOnly From, DemandKind Kind, string Reason, DateOnly FiledOn,
    DemandState State = DemandState.Open, string Answer = "")
{
    [JsonIgnore]
    public DemandId Id => DemandId.Of($"{Plan}-n{Number}");

    /// <summary>Waits, or is counted by the next run.</summary>
    [JsonIgnore]
    public bool Stands => State is DemandState.Open or DemandState.Accepted;

    /// <summary>Whether a run counts it: accepted, the school still open, and begun before the planned terms end.</summary>
    public bool Counts(RegisterView view, TermCalendar calendar, RotationPolicy policy) => State == DemandState.Accepted && view.IsOpen(view.Today(School))
        && calendar.Terms.Any(term => policy.Terms.Contains(term.Id) && From <= term.Until);

    /// <summary>The demand for the engine, by the school's code of today.</summary>
    public SubjectDemand AsOf(RegisterView view) => new(view.Today(School), Stage, Subject, WeeklyLessons, Covered: 0, Kind);
}
