using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>A subject that somebody may teach at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">The subject.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Teaching")]
public readonly record struct Teaching([property: Id(0)] Stage Stage, [property: Id(1)] SubjectId Subject);

/// <summary>A rotation that is over or under way, from the teacher's record.</summary>
/// <param name="Host">Where.</param>
/// <param name="Form">Which form.</param>
/// <param name="From">First month.</param>
/// <param name="Until">Last month; null: still under way.</param>
/// <param name="Rural">Whether it counts as service at a rural or weak school.</param>
/// <param name="OneWayMinutes">Travel one way; null where unknown.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PastRotation")]
public sealed record PastRotation(SchoolId Host, RotationFormId Form, YearMonth From, YearMonth? Until, bool Rural, int? OneWayMinutes);

/// <summary>
/// One teacher (教师) as imported: what rotation needs and nothing else. Inside the service and the engine only: no page, export or answer of a
/// grain shows the whole record; people see cards of it. Reasons of deferrals are not here (<see cref="DeferralRecord"/>).
/// </summary>
/// <param name="Id">Staff number.</param>
/// <param name="Name">Name; shown to whom it concerns, never in a log.</param>
/// <param name="School">Home school, where the post is.</param>
/// <param name="Sex">For the retirement date only; null where unknown.</param>
/// <param name="Born">Month of birth; null where unknown.</param>
/// <param name="Post">Type of post.</param>
/// <param name="InEstablishment">Whether the post is on the establishment (在编在岗); others do not rotate.</param>
/// <param name="JoinedSchool">Month since which the home school is the home school; null where unknown.</param>
/// <param name="Teaches">What they may teach, sorted, each once.</param>
/// <param name="WeeklyLessons">Lessons a week at home; null where unknown.</param>
/// <param name="Rank">As a backbone teacher.</param>
/// <param name="Title">Professional title.</param>
/// <param name="Leader">Principal or vice principal.</param>
/// <param name="LeaderSince">First month in that office at this school; null where unknown or no leader.</param>
/// <param name="GraduatingGrade">Teaches a graduating grade this year.</param>
/// <param name="SpecialProgramme">Leads a traditional or special programme of the school.</param>
/// <param name="BoundUntil">Last month of an own service period (公费师范生); null: none.</param>
/// <param name="DeferredUntil">Last day of a granted deferral; null: none. Never the reason.</param>
/// <param name="Home">Where they live, rounded to a hundredth of a degree at import; only distances from it are ever shown. Null where unknown.</param>
/// <param name="NearHome">Has to be home every evening; the cause is not kept.</param>
/// <param name="Spouse">Staff number of the spouse where both are teachers of the bureau; null: none.</param>
/// <param name="Wish">Whether they want to go.</param>
/// <param name="WishedHosts">Schools that they would go to, best first.</param>
/// <param name="History">Rotations, oldest first.</param>
/// <param name="Made">True for invented teachers of a demo city.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Teacher")]
public sealed record Teacher(
    TeacherId Id,
    string Name,
    SchoolId School,
    Sex? Sex,
    YearMonth? Born,
    PostType Post,
    bool InEstablishment,
    YearMonth? JoinedSchool,
    ImmutableArray<Teaching> Teaches,
    double? WeeklyLessons,
    BackboneRank Rank,
    TeacherTitle Title,
    LeaderRole Leader,
    YearMonth? LeaderSince,
    bool GraduatingGrade,
    bool SpecialProgramme,
    YearMonth? BoundUntil,
    DateOnly? DeferredUntil,
    GeoPoint? Home,
    bool NearHome,
    TeacherId? Spouse,
    RotationWish Wish,
    ImmutableArray<SchoolId> WishedHosts,
    ImmutableArray<PastRotation> History,
    bool Made = false);

/// <summary>Why a deferral was granted: health data, stored apart from the teacher, read by the deciding planner only, each reading audited.</summary>
/// <param name="Teacher">Whose.</param>
/// <param name="Kind">Id of a deferral kind of the rule set, such as pregnancy.</param>
/// <param name="Note">What the planner noted; empty: nothing.</param>
/// <param name="Until">Last day.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralRecord")]
public sealed record DeferralRecord(TeacherId Teacher, string Kind, string Note, DateOnly Until);
