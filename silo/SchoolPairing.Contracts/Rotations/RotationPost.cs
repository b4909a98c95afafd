using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>Why a school asks for a teacher; the four kinds of the 共享教师 reform.</summary>
public enum DemandKind
{
    /// <summary>Nobody there teaches the subject (结构性缺编).</summary>
    Structural = 1,
    /// <summary>Somebody is away for a time.</summary>
    Temporary = 2,
    /// <summary>No backbone teacher to learn from.</summary>
    Backbone = 3,
    /// <summary>A special skill.</summary>
    Special = 4,
    /// <summary>A teacher of a receiver goes to a helper in return, to learn.</summary>
    Exchange = 5,
}

/// <summary>Lessons a week that a part of a school needs in a subject, and who can teach them.</summary>
/// <param name="School">The school.</param>
/// <param name="Stage">The part.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Needed">Lessons a week by the curriculum and the class groups, rounded up.</param>
/// <param name="Covered">Lessons a week that its own teachers of the subject can hold.</param>
/// <param name="Kind">Why the rest is asked for.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectDemand")]
public sealed record SubjectDemand(SchoolId School, Stage Stage, SubjectId Subject, int Needed, int Covered, DemandKind Kind)
{
    /// <summary>Lessons a week that nobody there can hold.</summary>
    public int Gap => Math.Max(0, Needed - Covered);
}

/// <summary>How a demand is covered.</summary>
/// <param name="Demand">Which.</param>
/// <param name="Posts">Posts that hold some of its lessons, sorted.</param>
/// <param name="PostLessons">Lessons a week in posts.</param>
/// <param name="OnlineLessons">Lessons a week online (专递课堂).</param>
/// <param name="OpenLessons">Lessons a week that neither covers.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DemandCover")]
public sealed record DemandCover(SubjectDemand Demand, ImmutableArray<PostId> Posts, int PostLessons, int OnlineLessons, int OpenLessons);

/// <summary>Lessons a week of a post at one school.</summary>
/// <param name="School">The school.</param>
/// <param name="Stage">The part.</param>
/// <param name="WeeklyLessons">More than 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PostShare")]
public sealed record PostShare(SchoolId School, Stage Stage, int WeeklyLessons);

/// <summary>One post: a load of one subject at one school (full time), or pooled over several near each other (itinerant). It takes one teacher a term.</summary>
/// <param name="Id">Its id: lead school, stage, subject and number.</param>
/// <param name="Host">Its lead school: the largest share, then the least id.</param>
/// <param name="Stage">The stage that a teacher has to be qualified for.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Kind">Full time or itinerant.</param>
/// <param name="Reason">Why it is there.</param>
/// <param name="Shares">By school and stage; one for a full-time post.</param>
/// <param name="Leader">True for a post of a principal or vice principal.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationPost")]
public sealed record RotationPost(
    PostId Id, SchoolId Host, Stage Stage, SubjectId Subject, RotationKind Kind, DemandKind Reason, ImmutableArray<PostShare> Shares, bool Leader = false)
{
    /// <summary>Lessons a week over all schools.</summary>
    public int WeeklyLessons => Shares.Sum(share => share.WeeklyLessons);
}
