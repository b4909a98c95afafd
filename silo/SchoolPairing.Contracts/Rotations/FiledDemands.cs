using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>Where a demand that a school filed stands.</summary>
public enum DemandState
{
    /// <summary>Waits for a planner.</summary>
    Open = 1,
    /// <summary>The next run counts it.</summary>
    Accepted = 2,
    /// <summary>Refused.</summary>
    Refused = 3,
    /// <summary>Taken back by the school.</summary>
    Withdrawn = 4,
}

/// <summary>Files a demand of the own school beside what staffing shows.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Stage">The part of the school.</param>
/// <param name="Subject">A subject that the curriculum has at that stage.</param>
/// <param name="WeeklyLessons">Lessons a week, 1 to <see cref="MostLessons"/>.</param>
/// <param name="From">From which day; the plan counts it where it begins before the planned terms end.</param>
/// <param name="Kind">Why; never <see cref="DemandKind.Exchange"/>.</param>
/// <param name="Reason">In words, required, at most 500 characters. No names and no health data.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FileDemand")]
public sealed record FileDemand(CommandId Command, Stage Stage, SubjectId Subject, int WeeklyLessons, DateOnly From, DemandKind Kind, string Reason)
{
    /// <summary>Lessons a week that one demand may ask for: four full loads.</summary>
    public const int MostLessons = 60;

    /// <summary>Demands of a school that may wait or count at a time.</summary>
    public const int MostOfSchool = 20;
}

/// <summary>Decides a demand.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Demand">Which.</param>
/// <param name="Accept">Whether.</param>
/// <param name="Answer">At most 500 characters; required where refused.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DecideDemand")]
public sealed record DecideDemand(CommandId Command, DemandId Demand, bool Accept, string Answer);

/// <summary>One filed demand.</summary>
/// <param name="Id">Which.</param>
/// <param name="School">Whose.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Stage">The part.</param>
/// <param name="Subject">The subject.</param>
/// <param name="WeeklyLessons">Lessons a week.</param>
/// <param name="From">From which day.</param>
/// <param name="Kind">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="FiledOn">When filed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Answer">A planner's answer; empty: none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DemandRow")]
public sealed record DemandRow(
    DemandId Id, SchoolId School, string SchoolName, Stage Stage, SubjectId Subject, int WeeklyLessons, DateOnly From, DemandKind Kind, string Reason,
    DateOnly FiledOn, DemandState State, string Answer);

/// <summary>Filed demands.</summary>
/// <param name="Rows">Those that wait first, oldest first; then the others, newest first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DemandList")]
public sealed record DemandList(ImmutableArray<DemandRow> Rows);

/// <summary>What a school may ask for.</summary>
/// <param name="Stage">A part of the school that takes part in the plan.</param>
/// <param name="Subjects">Subjects of the curriculum at that stage, sorted.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DemandChoice")]
public sealed record DemandChoice(Stage Stage, ImmutableArray<SubjectId> Subjects);
