using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>What happened.</summary>
public enum RotationChangeKind
{
    /// <summary>A teacher cannot come from a half day on.</summary>
    TeacherAway = 1,
    /// <summary>A road is closed: the way between two schools takes longer.</summary>
    RoadClosed = 2,
    /// <summary>A school takes visits on other weekdays.</summary>
    OtherDays = 3,
    /// <summary>A term begins or ends on another day.</summary>
    TermMoved = 4,
}

/// <summary>A change of what the published week stands on.</summary>
/// <param name="Kind">What.</param>
/// <param name="Teacher">Who is away; null otherwise.</param>
/// <param name="From">First day (away); null otherwise.</param>
/// <param name="Until">Last day (away); null: to the end of the term.</param>
/// <param name="School">The school (road, days); null otherwise.</param>
/// <param name="OtherSchool">The other end of the road; null otherwise.</param>
/// <param name="Minutes">The new way in minutes (road); null otherwise.</param>
/// <param name="Days">The weekdays (other days); default otherwise.</param>
/// <param name="Term">The term as it is now (term moved); null otherwise.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationChange")]
public sealed record RotationChange(
    RotationChangeKind Kind, TeacherId? Teacher = null, DateOnly? From = null, DateOnly? Until = null, SchoolId? School = null, SchoolId? OtherSchool = null,
    int? Minutes = null, ImmutableArray<DayOfWeek> Days = default, SchoolTerm? Term = null);

/// <summary>Two answers to a change, each with what it does.</summary>
/// <param name="Version">Version of the rotation plan that they were computed on.</param>
/// <param name="Pinned">Nobody else moves: at once.</param>
/// <param name="Least">The fewest changed visits that hold the most lessons; null where it is the same as pinned.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ReplanPreview")]
public sealed record ReplanPreview(long Version, ReplanAnswer Pinned, ReplanAnswer? Least);

/// <summary>One answer.</summary>
/// <param name="Hash">SHA-256 of the weeks that it leads to: what the command names.</param>
/// <param name="Goes">Visits that fall away.</param>
/// <param name="Comes">Visits that are new.</param>
/// <param name="Unmet">Lessons that are no longer held.</param>
/// <param name="Proof">How good it is.</param>
/// <param name="Fallback">Null where it was searched. Else the search gave nothing (out-of-time; memory-limit, killed, aborted where the solver's process ended) and the answer is only what falls away.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ReplanAnswer")]
public sealed record ReplanAnswer(
    string Hash, ImmutableArray<Visit> Goes, ImmutableArray<Visit> Comes, ImmutableArray<UnmetLessons> Unmet, RotationProof Proof, string? Fallback = null);

/// <summary>Sends an answer.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version that the planner saw.</param>
/// <param name="Change">What happened.</param>
/// <param name="Hash">Of the answer that was shown.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SendReplan")]
public sealed record SendReplan(CommandId Command, long Expected, RotationChange Change, string Hash);

/// <summary>A principal's page of rotation.</summary>
/// <param name="School">The own school.</param>
/// <param name="Published">Whether a plan is published.</param>
/// <param name="Comes">Who comes: name, home school, subject, days. No birth date, title or reason.</param>
/// <param name="Goes">Who goes.</param>
/// <param name="Covers">How the own demands are covered.</param>
/// <param name="Nominations">Of the own school.</param>
/// <param name="Asked">Nominations of other schools that name this school as host.</param>
/// <param name="MayNominate">Own teachers who may be nominated.</param>
/// <param name="Demands">Demands that the school filed, newest first.</param>
/// <param name="MayFile">What it may ask for; empty before the plan has a policy.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolRotation")]
public sealed record SchoolRotation(
    SchoolCard School, bool Published, ImmutableArray<PostingRow> Comes, ImmutableArray<PostingRow> Goes, ImmutableArray<DemandCover> Covers,
    ImmutableArray<NominationRow> Nominations, ImmutableArray<NominationRow> Asked, ImmutableArray<TeacherCard> MayNominate,
    ImmutableArray<DemandRow> Demands, ImmutableArray<DemandChoice> MayFile);

/// <summary>Nominates.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Teacher">Of the own school.</param>
/// <param name="Host">Where to; null: open.</param>
/// <param name="TakeBack">True: takes the nomination back.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NominateTeacher")]
public sealed record NominateTeacher(CommandId Command, TeacherId Teacher, SchoolId? Host, bool TakeBack = false);

/// <summary>Consents.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Teacher">Whose nomination.</param>
/// <param name="Consent">Whether.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ConsentNomination")]
public sealed record ConsentNomination(CommandId Command, TeacherId Teacher, bool Consent);

/// <summary>Acknowledges.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Agree">Whether.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AcknowledgeNomination")]
public sealed record AcknowledgeNomination(CommandId Command, bool Agree);

/// <summary>Nominations.</summary>
/// <param name="Rows">By home school, then teacher.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NominationList")]
public sealed record NominationList(ImmutableArray<NominationRow> Rows);
