using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>From where teachers may come to a host school.</summary>
public enum SendingRule
{
    /// <summary>From its helpers only.</summary>
    PartnersOnly = 1,
    /// <summary>From its helpers, and from town schools of its own unit (the county pool).</summary>
    PartnersAndUnit = 2,
}

/// <summary>How somebody teaches at a host.</summary>
public enum RotationKind
{
    /// <summary>Full time at one host (支教, 援教, 交流).</summary>
    FullTime = 1,
    /// <summary>Several schools within a week (走教).</summary>
    Itinerant = 2,
}

/// <summary>A form of rotation, from the file config/rules/forms.json.</summary>
/// <param name="Id">Such as zhijiao.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Kind">How it is taught.</param>
/// <param name="CountsAsRural">Whether its months at a rural or weak school count for the senior title.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationForm")]
public sealed record RotationForm(RotationFormId Id, LocalText Label, RotationKind Kind, bool CountsAsRural);

/// <summary>Dated numbers of one rotation plan (轮岗参数). A JSON file with the schema config/schemas/rotation-policy.schema.json.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationPolicy")]
public sealed record RotationPolicy
{
    /// <summary>Schema number, 1.</summary>
    [Id(0)] public int Schema { get; init; } = 1;

    /// <summary>Day on which rules are looked up and eligibility is counted.</summary>
    [Id(1)] public DateOnly AsOf { get; init; } = new(2026, 9, 1);

    /// <summary>Calendar, a file of config/calendars.</summary>
    [Id(2)] public string Calendar { get; init; } = "";

    /// <summary>Curriculum, a file of config/rules.</summary>
    [Id(3)] public string Curriculum { get; init; } = "";

    /// <summary>Terms that are planned, in order; one school year has two.</summary>
    [Id(4)] public ImmutableArray<TermId> Terms { get; init; } = [];

    /// <summary>Stages that take part.</summary>
    [Id(5)] public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>From where teachers may come.</summary>
    [Id(6)] public SendingRule Sending { get; init; } = SendingRule.PartnersAndUnit;

    /// <summary>Hosts that a teacher is considered for, nearest first, besides the own partners; 1 to 50.</summary>
    [Id(7)] public int NearestHosts { get; init; } = 8;

    /// <summary>Longest way from where a teacher lives (the home school where that is unknown) to a host, one way.</summary>
    [Id(8)] public int MaxTravelMinutes { get; init; } = 60;

    /// <summary>The same for teachers who have to be home every evening.</summary>
    [Id(9)] public int NearHomeMinutes { get; init; } = 30;

    /// <summary>How travel is estimated where no file of times has it.</summary>
    [Id(10)] public TravelEstimate Travel { get; init; } = new(5, 1.35, 45);

    /// <summary>Of the teachers of one subject and stage at a home school at most this share is away at a time; one always may go where two are there.</summary>
    [Id(11)] public double MostAwayPerSubject { get; init; } = 0.25;

    /// <summary>Of all teachers of a home school at most this share is away at a time.</summary>
    [Id(12)] public double MostAwayPerSchool { get; init; } = 0.18;

    /// <summary>Small demands of schools within this many minutes of each other are pooled (拼单).</summary>
    [Id(13)] public int PoolMinutes { get; init; } = 25;

    /// <summary>Whether lessons that no pool covers may be held online (三个课堂).</summary>
    [Id(14)] public bool Online { get; init; } = true;

    /// <summary>Lessons that a week's travelling counts as, per trip of half a day.</summary>
    [Id(15)] public double TravelCreditLessons { get; init; } = 1;

    /// <summary>Whether teachers of a receiver go to its helper in return, at most as many as come.</summary>
    [Id(16)] public bool ExchangeBack { get; init; }

    /// <summary>What a posting is worth and what it costs.</summary>
    [Id(17)] public RotationPoints Points { get; init; } = new();

    /// <summary>Form of a full-time posting.</summary>
    [Id(18)] public RotationFormId FullTimeForm { get; init; } = new("zhijiao");

    /// <summary>Form of an itinerant posting.</summary>
    [Id(19)] public RotationFormId ItinerantForm { get; init; } = new("zoujiao");

    /// <summary>Pooled lessons that fill less than this share of a full load make no post: they are held online or stay open; 0 to 1.</summary>
    [Id(20)] public double LeastPostShare { get; init; } = 0.5;

    /// <summary>Subjects that may be held online; empty: every one.</summary>
    [Id(21)] public ImmutableArray<SubjectId> OnlineSubjects { get; init; } = [];

    /// <summary>
    /// Share of the points that a plan gives up so that the worst burden of anybody who goes is lower: 0.02 is two hundredths; 0: none; 1: the least
    /// worst burden that the duties allow, whatever it costs.
    /// </summary>
    [Id(22)] public double FairnessPrice { get; init; } = 0.02;

    /// <summary>Urban-rural classes of town schools: they send teachers, and have to under the shares.</summary>
    [Id(23)] public ImmutableArray<UrbanRuralClass> TownClasses { get; init; } = [new("111"), new("112"), new("121"), new("122"), new("123")];

    /// <summary>When somebody is warned that a school sends only its weak.</summary>
    [Id(24)] public SenderWarning SenderWarning { get; init; } = new();

    /// <summary>What a weekly timetable weighs against minutes on the way.</summary>
    [Id(25)] public VisitPrices VisitPrices { get; init; } = new();

    /// <summary>Days of notice and of answers.</summary>
    [Id(26)] public RotationDays Days { get; init; } = new();
}

/// <summary>The guard against sending only the weak.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SenderWarning")]
public sealed record SenderWarning
{
    /// <summary>Percentage points by which backbone or senior teachers among those who go may lie below those who could; 0 to 100.</summary>
    [Id(0)] public double PercentPoints { get; init; } = 15;

    /// <summary>Where fewer go, their shares say nothing; 1 to 100.</summary>
    [Id(1)] public int FewestToJudge { get; init; } = 3;
}

/// <summary>Prices of a weekly timetable in minutes of travel.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.VisitPrices")]
public sealed record VisitPrices
{
    /// <summary>A visit, beside its way; 0 to 1000.</summary>
    [Id(0)] public int Visit { get; init; } = 40;

    /// <summary>A published visit that a replan changes; 0 to 100000.</summary>
    [Id(1)] public int Change { get; init; } = 90;
}

/// <summary>Within how many days what is asked has to be answered.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationDays")]
public sealed record RotationDays
{
    /// <summary>Days at least for which a published plan is open to objections; seven hold five working days of public notice. 1 to 90.</summary>
    [Id(0)] public int Notice { get; init; } = 7;

    /// <summary>Days for the other teacher of a swap; 1 to 90.</summary>
    [Id(1)] public int Partner { get; init; } = 5;

    /// <summary>Days for a planner to decide leave, never later than its first day; 1 to 90.</summary>
    [Id(2)] public int Leave { get; init; } = 3;

    /// <summary>Days for a planner to decide an objection or a swap; 1 to 90.</summary>
    [Id(3)] public int Review { get; init; } = 10;
}

/// <summary>Minutes = fixed + km × detour ÷ speed × 60, rounded up.</summary>
/// <param name="FixedMinutes">Getting in and out.</param>
/// <param name="Detour">Road kilometres per kilometre of great circle, at least 1.</param>
/// <param name="SpeedKmh">Speed on these roads.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TravelEstimate")]
public sealed record TravelEstimate(double FixedMinutes, double Detour, double SpeedKmh);

/// <summary>Integer points of a posting; contributions sum exactly to its points.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationPoints")]
public sealed record RotationPoints
{
    /// <summary>Covering one lesson a week for one term.</summary>
    [Id(0)] public int Lesson { get; init; } = 100;

    /// <summary>More for each thousand need points of the host, per lesson and term.</summary>
    [Id(1)] public int LessonPerNeed { get; init; } = 10;

    /// <summary>For each school year since the last rotation, or at the school where there was none, at most 20.</summary>
    [Id(2)] public int WaitedYear { get; init; } = 15;

    /// <summary>For each minute of the way, one way; negative.</summary>
    [Id(3)] public int Minute { get; init; } = -6;

    /// <summary>Somebody who volunteers.</summary>
    [Id(4)] public int Willing { get; init; } = 200;

    /// <summary>Somebody who would rather not; negative.</summary>
    [Id(5)] public int RatherNot { get; init; } = -200;

    /// <summary>A host that the teacher wished for.</summary>
    [Id(6)] public int WishedHost { get; init; } = 150;

    /// <summary>The host knows the teacher from an earlier posting, or keeps the one of the term before.</summary>
    [Id(7)] public int Continuity { get; init; } = 120;

    /// <summary>A backbone teacher goes; negative, so that none goes beyond the share without need.</summary>
    [Id(8)] public int Backbone { get; init; } = -150;

    /// <summary>The host is a partner of the home school, not the county pool.</summary>
    [Id(9)] public int Partner { get; init; } = 250;

    /// <summary>A duty (a share that must be sent) that is missed by one teacher; the price keeps the plan possible and names the miss.</summary>
    [Id(10)] public int MissedDuty { get; init; } = -1_000_000;

    /// <summary>A published posting that stays as it is: what it costs to move it.</summary>
    [Id(11)] public int Kept { get; init; } = 2_000;

    /// <summary>The principal nominated the teacher, for this host or for any, and all who were asked agreed.</summary>
    [Id(12)] public int Nominated { get; init; } = 300;
}
