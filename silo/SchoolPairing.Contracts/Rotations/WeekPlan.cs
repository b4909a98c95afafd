using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>Half a day of a week.</summary>
/// <param name="Day">Monday to Friday (or Saturday where the calendar has lessons then).</param>
/// <param name="Half">Morning or afternoon.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.WeekHalf")]
public readonly record struct WeekHalf([property: Id(0)] DayOfWeek Day, [property: Id(1)] HalfDay Half) : IComparable<WeekHalf>
{
    /// <inheritdoc/>
    public int CompareTo(WeekHalf other) => (Day, Half).CompareTo((other.Day, other.Half));
}

/// <summary>All that a weekly timetable (走教课表) of one cluster of schools depends on; lists sorted by ids.</summary>
/// <param name="Days">School days, in order.</param>
/// <param name="Slots">Lesson slots of a day.</param>
/// <param name="Teachers">Who travels.</param>
/// <param name="Lessons">What is to be taught.</param>
/// <param name="Travel">Minutes between two places of work, both directions alike.</param>
/// <param name="FixedDays">Schools that take visits on certain weekdays only; a school without an entry on any.</param>
/// <param name="ChangeMinutes">Two schools in the two halves of one day only within so many minutes.</param>
/// <param name="VisitPoints">Price of one visit (half a day at a school), before its travel; at least 0.</param>
/// <param name="Pinned">Visits that stand: published, or in the past.</param>
/// <param name="ChangePoints">Price of a published visit that is changed; 0 where nothing is published.</param>
/// <param name="Seed">Recorded seed.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.WeekInputs")]
public sealed record WeekInputs(
    ImmutableArray<DayOfWeek> Days, ImmutableArray<LessonSlot> Slots, ImmutableArray<WeekTeacher> Teachers, ImmutableArray<ClassLessons> Lessons,
    ImmutableArray<TravelLeg> Travel, ImmutableArray<SchoolDays> FixedDays, int ChangeMinutes, int VisitPoints, ImmutableArray<PinnedVisit> Pinned,
    int ChangePoints, long Seed);

/// <summary>A teacher who travels.</summary>
/// <param name="Teacher">Who.</param>
/// <param name="Home">Where they start from: the home school.</param>
/// <param name="Teaches">What they may teach.</param>
/// <param name="Serves">Schools that they may be sent to, sorted; empty: every school of the cluster.</param>
/// <param name="MostHalves">Half days a week away at most.</param>
/// <param name="MostLessons">Lessons a week away at most, travel credit taken off.</param>
/// <param name="HomeDuties">Half days on which they teach at home.</param>
/// <param name="FromHome">Minutes from where they live to each school of the cluster.</param>
/// <param name="LeavesAt">When they can leave home in the morning at the earliest; null: in time for every first lesson.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.WeekTeacher")]
public sealed record WeekTeacher(
    TeacherId Teacher, SchoolId Home, ImmutableArray<Teaching> Teaches, ImmutableArray<SchoolId> Serves, int MostHalves, int MostLessons,
    ImmutableArray<WeekHalf> HomeDuties, ImmutableArray<SchoolMinutes> FromHome, TimeOnly? LeavesAt);

/// <summary>Minutes to a school.</summary>
/// <param name="School">The school.</param>
/// <param name="Minutes">One way.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolMinutes")]
public readonly record struct SchoolMinutes([property: Id(0)] SchoolId School, [property: Id(1)] int Minutes);

/// <summary>Lessons of a subject that a class group needs each week.</summary>
/// <param name="School">The school.</param>
/// <param name="Group">The class group; combined grades (复式) are one group.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">The subject.</param>
/// <param name="WeeklyLessons">At least 1: every class has its subject each week.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ClassLessons")]
public sealed record ClassLessons(SchoolId School, ClassGroupId Group, Stage Stage, SubjectId Subject, int WeeklyLessons);

/// <summary>The way between two schools.</summary>
/// <param name="From">The lesser id.</param>
/// <param name="To">The greater id.</param>
/// <param name="Minutes">One way.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TravelLeg")]
public readonly record struct TravelLeg([property: Id(0)] SchoolId From, [property: Id(1)] SchoolId To, [property: Id(2)] int Minutes);

/// <summary>Weekdays on which a school takes visits.</summary>
/// <param name="School">The school.</param>
/// <param name="Days">In order.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolDays")]
public sealed record SchoolDays(SchoolId School, ImmutableArray<DayOfWeek> Days);

/// <summary>A visit that stands.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Fixed">True: it cannot move (it is over, or a planner locked it); false: it was published and moves only at a price.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PinnedVisit")]
public sealed record PinnedVisit(Visit Visit, bool Fixed);

/// <summary>One weekly visit (走教课次): half a day of a teacher at a school, with its lessons.</summary>
/// <param name="Teacher">Who.</param>
/// <param name="School">Where.</param>
/// <param name="Half">When, every week.</param>
/// <param name="ArriveBy">When they have to be there: before the first lesson of the visit.</param>
/// <param name="Lessons">By slot; at least one.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Visit")]
public sealed record Visit(TeacherId Teacher, SchoolId School, WeekHalf Half, TimeOnly ArriveBy, ImmutableArray<VisitLesson> Lessons);

/// <summary>One lesson of a visit.</summary>
/// <param name="Slot">Number of the lesson slot.</param>
/// <param name="Group">The class group.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">The subject.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.VisitLesson")]
public sealed record VisitLesson(int Slot, ClassGroupId Group, Stage Stage, SubjectId Subject);

/// <summary>Lessons of a class group that no visit holds.</summary>
/// <param name="Lessons">What was asked.</param>
/// <param name="Missing">Lessons a week that are missing.</param>
/// <param name="Why">The rules that stand against it, with their values.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.UnmetLessons")]
public sealed record UnmetLessons(ClassLessons Lessons, int Missing, ImmutableArray<Reason> Why);

/// <summary>A weekly timetable of one cluster, audited.</summary>
/// <param name="Visits">By teacher, then half day.</param>
/// <param name="Unmet">What nobody can hold, by school, group, subject.</param>
/// <param name="Proof">How good it is: points are costs with a minus sign.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ClusterWeek")]
public sealed record ClusterWeek(ImmutableArray<Visit> Visits, ImmutableArray<UnmetLessons> Unmet, RotationProof Proof);

/// <summary>The weekly timetables of all clusters of one term.</summary>
/// <param name="Term">The term.</param>
/// <param name="Clusters">By the least school id of each.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.WeekPlan")]
public sealed record WeekPlan(TermId Term, ImmutableArray<ClusterWeek> Clusters);
