using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>All that a rotation run depends on, frozen; every list is sorted by its ids, so the order of rows in files does not matter.</summary>
/// <param name="Schema">1.</param>
/// <param name="Policy">Numbers of the plan.</param>
/// <param name="Rules">Rule sets, by id; see <see cref="RotationRules"/> for which one holds.</param>
/// <param name="Forms">Forms of rotation, by id.</param>
/// <param name="Calendar">The calendar that the policy names.</param>
/// <param name="Curriculum">The curriculum that the policy names.</param>
/// <param name="Schools">Open schools of the stages of the policy, by id.</param>
/// <param name="NeedPoints">Need of schools, by school; a school without an entry has none.</param>
/// <param name="Teachers">By id.</param>
/// <param name="Pairs">Confirmed pairings, by receiver, then helper.</param>
/// <param name="TravelTimes">Minutes between schools, both directions alike; null where no file was given.</param>
/// <param name="ExtraDemands">Demands that schools filed themselves, added to what staffing shows; sorted.</param>
/// <param name="Decisions">A planner's decisions, sorted.</param>
/// <param name="Published">What was published before and may only move at a price; sorted by teacher and first term.</param>
/// <param name="Seed">Recorded; handed to the solvers.</param>
/// <param name="Nominations">Whom principals nominated and who agreed, sorted; null: nobody.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationInputs")]
public sealed record RotationInputs(
    int Schema, RotationPolicy Policy, ImmutableArray<RotationRules> Rules, ImmutableArray<RotationForm> Forms, TermCalendar Calendar, Curriculum Curriculum,
    ImmutableArray<School> Schools, ImmutableArray<SchoolPoints> NeedPoints, ImmutableArray<Teacher> Teachers, ImmutableArray<PairId> Pairs,
    ImmutableArray<TravelTime>? TravelTimes, ImmutableArray<SubjectDemand> ExtraDemands, ImmutableArray<RotationDecision> Decisions,
    ImmutableArray<Posting> Published, long Seed, ImmutableArray<RotationNomination>? Nominations = null);

/// <summary>A nomination that counts: the teacher agreed, and so did the host's principal where one is named. It is a preference, no order: rules and duties come first.</summary>
/// <param name="Teacher">Whom.</param>
/// <param name="Host">Where to; null: wherever the plan sends them.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationNomination")]
public sealed record RotationNomination(TeacherId Teacher, SchoolId? Host);

/// <summary>Points of a school.</summary>
/// <param name="School">Which.</param>
/// <param name="Points">How many.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolPoints")]
public readonly record struct SchoolPoints([property: Id(0)] SchoolId School, [property: Id(1)] int Points);

/// <summary>Kinds of a planner's decision about a rotation.</summary>
public enum RotationDecisionKind
{
    /// <summary>This teacher goes to a post of this host.</summary>
    Send = 1,
    /// <summary>This teacher does not go to this host; without a host: stays at home.</summary>
    Keep = 2,
}

/// <summary>A planner's decision.</summary>
/// <param name="Kind">What.</param>
/// <param name="Teacher">Whom.</param>
/// <param name="Host">Where; null only for <see cref="RotationDecisionKind.Keep"/>: nowhere.</param>
/// <param name="Reason">Why, for those who plan for the teacher's school; null: not given. Never in the inputs of a run.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationDecision")]
public sealed record RotationDecision(RotationDecisionKind Kind, TeacherId Teacher, SchoolId? Host, string? Reason = null);
