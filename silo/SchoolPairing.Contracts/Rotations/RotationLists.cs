using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>A filter of postings.</summary>
/// <param name="Published">True: what is published; false: the draft. Principals get what is published only.</param>
/// <param name="Unit">Home or host of this unit; null: any.</param>
/// <param name="School">Home or host; null: any.</param>
/// <param name="Text">Part of a name or school; empty: any.</param>
/// <param name="Skip">So many are left out.</param>
/// <param name="Take">At most so many, 1 to 2000.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PostingQuery")]
public sealed record PostingQuery(bool Published, UnitId? Unit = null, SchoolId? School = null, string Text = "", int Skip = 0, int Take = 200);

/// <summary>Postings found.</summary>
/// <param name="Found">How many the filter finds.</param>
/// <param name="Rows">Those asked for, by home school, then teacher.</param>
/// <param name="Terms">The terms of the plan, for a time line.</param>
/// <param name="Proof">How good the plan is; null for principals.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PostingList")]
public sealed record PostingList(int Found, ImmutableArray<PostingRow> Rows, ImmutableArray<SchoolTerm> Terms, RotationProof? Proof);

/// <summary>One posting in a list.</summary>
/// <param name="Rotation">Its id where published; null in a draft.</param>
/// <param name="Posting">The posting; contributions are empty for principals.</param>
/// <param name="Name">The teacher's name.</param>
/// <param name="HomeName">Home school.</param>
/// <param name="HostName">Host.</param>
/// <param name="Subject">What is taught.</param>
/// <param name="WeeklyLessons">Lessons a week.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Week">Weekly visits of an itinerant posting.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PostingRow")]
public sealed record PostingRow(
    RotationId? Rotation, Posting Posting, string Name, string HomeName, string HostName, SubjectId Subject, int WeeklyLessons, DateOnly From, DateOnly Until,
    ImmutableArray<Visit> Week);

/// <summary>Duties, fairness and forecast of a plan.</summary>
/// <param name="Lines">Duties, the missed first, then by unit and school.</param>
/// <param name="Fairness">How the load is spread.</param>
/// <param name="Senders">Who is sent against who could be: the guard against sending only the weak.</param>
/// <param name="Forecast">The people indicators before and after.</param>
/// <param name="Open">Demands that stay open, largest first.</param>
/// <param name="Reliefs">Smallest changes that would meet the missed duties.</param>
/// <param name="Uncounted">Parts of host schools whose demand is not known, by school and stage: nobody is to take them for schools without any.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationLedger")]
public sealed record RotationLedger(
    ImmutableArray<QuotaLine> Lines, BurdenFairness Fairness, ImmutableArray<SenderGuard> Senders, ImmutableArray<PeopleForecast> Forecast,
    ImmutableArray<DemandCover> Open, ImmutableArray<RotationRelief> Reliefs, ImmutableArray<UncountedDemand> Uncounted);

/// <summary>A part of a school whose lessons cannot be counted.</summary>
/// <param name="School">The school.</param>
/// <param name="Stage">The part.</param>
/// <param name="Missing">The fact that is missing.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.UncountedDemand")]
public sealed record UncountedDemand(SchoolId School, Stage Stage, FactId Missing);

/// <summary>Who is sent against who could be, of one sending school.</summary>
/// <param name="School">The school.</param>
/// <param name="Eligible">Eligible teachers.</param>
/// <param name="Sent">Those who go.</param>
/// <param name="EligibleBackbonePercent">Backbone share of the eligible.</param>
/// <param name="SentBackbonePercent">Backbone share of those who go.</param>
/// <param name="EligibleSeniorPercent">Share with a senior title of the eligible.</param>
/// <param name="SentSeniorPercent">Share with a senior title of those who go.</param>
/// <param name="Warn">True where those who go rank clearly below those who could.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SenderGuard")]
public sealed record SenderGuard(
    SchoolId School, int Eligible, int Sent, double EligibleBackbonePercent, double SentBackbonePercent, double EligibleSeniorPercent,
    double SentSeniorPercent, bool Warn);

/// <summary>One people indicator (L1 to L3) of one county and stage, before and after the plan.</summary>
/// <param name="County">The county.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Indicator">Id in the need model.</param>
/// <param name="VariationBefore">差异系数 before; null where unknown.</param>
/// <param name="VariationAfter">差异系数 with the plan; null where unknown.</param>
/// <param name="MetBefore">Schools that meet the limit before.</param>
/// <param name="MetAfter">Schools that meet it with the plan.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PeopleForecast")]
public sealed record PeopleForecast(
    CountyId County, Stage Stage, string Indicator, double? VariationBefore, double? VariationAfter, int MetBefore, int MetAfter);

/// <summary>Why, or why not.</summary>
/// <param name="Teacher">Whom.</param>
/// <param name="Host">Where to; null: whether at all.</param>
/// <param name="Eligibility">Whether they are to rotate, and why; to a planner of another unit without reasons and dates.</param>
/// <param name="Posting">The posting that they have; null: none.</param>
/// <param name="Forbidden">Rules that forbid what was asked; empty where it is allowed.</param>
/// <param name="Price">Points that the best plan loses where it has what was asked (for a posting that stands: where it does not have it); null where a rule forbids it.</param>
/// <param name="Changes">Postings that would go and come.</param>
/// <param name="Exact">False where only a bound of the price was found in time.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationWhy")]
public sealed record RotationWhy(
    TeacherId Teacher, SchoolId? Host, Eligibility Eligibility, Posting? Posting, ImmutableArray<Reason> Forbidden, long? Price,
    ImmutableArray<PostingChange> Changes, bool Exact);

/// <summary>A posting that goes or comes.</summary>
/// <param name="Posting">Which.</param>
/// <param name="Comes">True: comes; false: goes.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PostingChange")]
public sealed record PostingChange(Posting Posting, bool Comes);
