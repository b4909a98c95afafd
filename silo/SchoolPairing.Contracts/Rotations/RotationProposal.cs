using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>One teacher's posting in the yearly plan.</summary>
/// <param name="Teacher">Who.</param>
/// <param name="Home">Home school.</param>
/// <param name="Post">Which post.</param>
/// <param name="Host">Its lead school.</param>
/// <param name="Form">Form of rotation.</param>
/// <param name="FirstTerm">First term.</param>
/// <param name="Terms">How many terms in a row.</param>
/// <param name="OneWayMinutes">From where the teacher lives (or the home school) to the host.</param>
/// <param name="Backbone">Whether the teacher counts as backbone.</param>
/// <param name="Points">Sum of the contributions.</param>
/// <param name="Contributions">What each part of the points adds, by the order of the points.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Posting")]
public sealed record Posting(
    TeacherId Teacher, SchoolId Home, PostId Post, SchoolId Host, RotationFormId Form, TermId FirstTerm, int Terms, int OneWayMinutes, bool Backbone,
    long Points, ImmutableArray<Contribution> Contributions);

/// <summary>A share that has to be sent, and what the plan sends: one line of the quota ledger.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Unit">The unit that it is counted in.</param>
/// <param name="School">The school that it is counted in; null: the unit as a whole.</param>
/// <param name="Counted">The denominator.</param>
/// <param name="Required">At least so many, rounded up.</param>
/// <param name="Sent">Teachers who go and count.</param>
/// <param name="SchoolYear">The school year that it is counted in, by the calendar year in which it begins; null where the plan has one school year only.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.QuotaLine")]
public sealed record QuotaLine(RuleId Rule, UnitId Unit, SchoolId? School, int Counted, int Required, int Sent, int? SchoolYear = null)
{
    /// <summary>Teachers short of the duty.</summary>
    public int Missing => Math.Max(0, Required - Sent);
}

/// <summary>How good a plan is proven to be.</summary>
/// <param name="Method">How it was found: the solver's name and version.</param>
/// <param name="Points">Total points of the plan, missed duties included.</param>
/// <param name="Bound">No plan under these inputs has more points.</param>
/// <param name="BoundFrom">Which relaxation or solver the bound is from.</param>
/// <param name="Reproducible">False where a wall-clock limit cut the search, so that another machine may find another plan.</param>
/// <param name="Priced">What anybody can check of the bound without a solver; null: nothing, the bound is the word of <paramref name="BoundFrom"/>.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationProof")]
public sealed record RotationProof(string Method, long Points, long Bound, string BoundFrom, bool Reproducible, PricedBound? Priced = null)
{
    /// <summary>What <see cref="BoundFrom"/> says where the bound is that of the prices and nothing else.</summary>
    public const string FromPrices = "SchoolPairing (Lagrange)";

    /// <summary>Gap as a share of the bound's size, 0 where proven best.</summary>
    public double Gap => Bound == Points ? 0 : (Bound - Points) / Math.Max(1.0, Math.Abs((double)Bound));

    /// <summary>The gap that remains where only the prices are believed, as a share of their bound's size; null where there are none.</summary>
    public double? PricedGap => Priced is { } priced ? (priced.Bound - Points) / Math.Max(1.0, Math.Abs((double)priced.Bound)) : null;
}

/// <summary>
/// A bound that prices of the rules' rows prove: every teacher takes the best option at these prices, and what the rows allow is paid for. Any prices prove a bound; good
/// ones prove a low one.
/// </summary>
/// <param name="Bound">No plan has more points, by the prices alone.</param>
/// <param name="Prices">Prices of each rule that has some, in the order of the rules.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PricedBound")]
public sealed record PricedBound(long Bound, ImmutableArray<RulePrices> Prices)
{
    /// <summary>Parts of a point in which prices are told.</summary>
    public const int Scale = 64;
}

/// <summary>Prices of the rows of one rule, those that are 0 left out.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Rows">Number of each row among those of the rule, from 0, rising.</param>
/// <param name="Prices">Its price in 1/64 points of one unit more: positive for "at most", negative for "at least".</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RulePrices")]
public sealed record RulePrices(RuleId Rule, ImmutableArray<int> Rows, ImmutableArray<long> Prices);

/// <summary>How the load of rotation is spread: sums over years of months away weighted by the way.</summary>
/// <param name="Worst">The greatest burden of anybody who goes, after this plan, in burden points.</param>
/// <param name="WorstPossible">The least value that this could have while all duties are met as well as in the plan.</param>
/// <param name="Mean">Mean over those who go.</param>
/// <param name="Limit">The burden that nobody was to exceed; the plan is proven among plans that keep it. Null: none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BurdenFairness")]
public sealed record BurdenFairness(long Worst, long WorstPossible, double Mean, long? Limit = null);

/// <summary>One year's rotation plan (轮岗方案) as the engine suggests it, audited.</summary>
/// <param name="Schema">1.</param>
/// <param name="InputsHash">SHA-256 of the frozen inputs.</param>
/// <param name="Seed">Recorded seed.</param>
/// <param name="Postings">By teacher, then first term.</param>
/// <param name="Posts">All posts, filled or not, by id.</param>
/// <param name="Covers">How each demand is covered by posts and online lessons, by school, stage, subject.</param>
/// <param name="Ledger">Every duty, by rule, unit, school.</param>
/// <param name="Fairness">How the load is spread.</param>
/// <param name="Proof">How good it is.</param>
/// <param name="Week">The weekly timetable of the itinerant postings of the first planned term in which there are any; null where there are none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationProposal")]
public sealed record RotationProposal(
    int Schema, string InputsHash, long Seed, ImmutableArray<Posting> Postings, ImmutableArray<RotationPost> Posts, ImmutableArray<DemandCover> Covers,
    ImmutableArray<QuotaLine> Ledger, BurdenFairness Fairness, RotationProof Proof, WeekPlan? Week)
{
    /// <summary>The weekly timetables of the planned terms after that of <see cref="Week"/>, in order: other postings make other clusters. Proposals stored before they were planned have none.</summary>
    [Id(0)] public ImmutableArray<WeekPlan> LaterWeeks { get; init; } = [];

    /// <summary>The weekly timetables of all terms in which somebody travels, in order.</summary>
    [JsonIgnore]
    public IEnumerable<WeekPlan> Weeks => Week is null ? LaterWeeks : LaterWeeks.Prepend(Week);

    /// <summary>The same plan with other weeks.</summary>
    /// <param name="weeks">One a term, in order.</param>
    public RotationProposal WithWeeks(ImmutableArray<WeekPlan> weeks) => this with { Week = weeks.FirstOrDefault(), LaterWeeks = weeks.IsEmpty ? [] : weeks[1..] };
}
