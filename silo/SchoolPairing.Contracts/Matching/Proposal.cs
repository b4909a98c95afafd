using System.Collections.Immutable;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Matching;

/// <summary>The set of pairs that a run suggests (建议方案), with all that is needed to check and to explain it.</summary>
/// <param name="Schema">1.</param>
/// <param name="InputsHash">SHA-256 of the inputs as compact JSON, lower-case hex.</param>
/// <param name="Inputs">What the run was made from.</param>
/// <param name="Totals">The sums that people quote.</param>
/// <param name="Pairs">Sorted by receiver, then helper.</param>
/// <param name="Receivers">Every receiver of the policy, sorted by id: its need, whether helped, what else it could get.</param>
/// <param name="Helpers">Every helper of the policy, sorted by id.</param>
/// <param name="Certificate">The proof.</param>
/// <param name="Explorations">Pairs outside the proposal that are suggested to learn from, sorted by receiver; null where the policy asks for none.</param>
/// <param name="Drift">How far the candidates lie from the never offered pairs of the model's training, by feature; empty where nothing is comparable, null where no model scored.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Proposal")]
public sealed record Proposal(
    int Schema,
    string InputsHash,
    MatchInputs Inputs,
    ProposalTotals Totals,
    ImmutableArray<ProposedPair> Pairs,
    ImmutableArray<ReceiverOutcome> Receivers,
    ImmutableArray<HelperOutcome> Helpers,
    Certificate Certificate,
    ImmutableArray<Exploration>? Explorations = null,
    ImmutableArray<FeatureDrift>? Drift = null);

/// <summary>The sums of a proposal.</summary>
/// <param name="Helpers">Schools that may help.</param>
/// <param name="HelperPlaces">Their capacities together.</param>
/// <param name="Receivers">Schools that may receive.</param>
/// <param name="Candidates">Allowed pairs.</param>
/// <param name="Pairs">Pairs proposed.</param>
/// <param name="ReceiversHelped">Receivers with at least one helper.</param>
/// <param name="Points">Points of all pairs together.</param>
/// <param name="DistanceMeters">Metres of all pairs together, each rounded.</param>
/// <param name="Value">What the objective counts, all pairs together: points, or minus the metres.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ProposalTotals")]
public sealed record ProposalTotals(
    int Helpers, int HelperPlaces, int Receivers, int Candidates, int Pairs, int ReceiversHelped, long Points, long DistanceMeters, long Value);

/// <summary>One pair of a proposal.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="DistanceMeters">Great circle, haversine with R = 6,371,008.8 m, rounded to a metre.</param>
/// <param name="TravelMinutes">From the travel-time file, null where none.</param>
/// <param name="Points">The score: base + contributions, or the given score.</param>
/// <param name="BasePoints">Points that every pair has: the card's base and the features of which the inputs say nothing; with a given score or a model, that score.</param>
/// <param name="Contributions">In the card's order, without features of which the inputs say nothing; empty with a given score or a model.</param>
/// <param name="Locked">True where a planner locked it.</param>
/// <param name="Heads">The arithmetic of the model that scored; null where none did.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ProposedPair")]
public sealed record ProposedPair(
    SchoolId Helper, SchoolId Receiver, int DistanceMeters, int? TravelMinutes, long Points, long BasePoints,
    ImmutableArray<Contribution> Contributions, bool Locked, HeadScore? Heads = null);

/// <summary>Why a receiver is left out.</summary>
public enum LeftOutKind
{
    /// <summary>It is helped.</summary>
    NotLeftOut = 0,
    /// <summary>No helper is allowed for it: the rules say which and how often.</summary>
    NoCandidates = 1,
    /// <summary>Every helper it could use is fully used by schools that come before it: see its Hall set.</summary>
    HelpersUsedUp = 2,
}

/// <summary>How often a rule removed a helper from a receiver's candidates. Rules are asked in order; the first that forbids counts.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">Pairs of this receiver that it forbids.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RuleCount")]
public sealed record RuleCount(RuleId Rule, int Pairs);

/// <summary>Another candidate of a receiver with the exact price of forcing it.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Points">Score of the pair.</param>
/// <param name="DistanceMeters">Its distance.</param>
/// <param name="Price">What forcing it changes.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Alternative")]
public sealed record Alternative(SchoolId Helper, long Points, int DistanceMeters, PriceOfForcing Price);

/// <summary>What the proposal means for one receiver.</summary>
/// <param name="School">The receiver.</param>
/// <param name="Need">Its need with all readings.</param>
/// <param name="NeedRank">1 for the neediest; equal needs share a rank.</param>
/// <param name="Candidates">Helpers allowed for it.</param>
/// <param name="LeftOut">Why it is left out, if it is.</param>
/// <param name="HallSet">Index into the certificate's Hall sets where helpers are used up; null otherwise.</param>
/// <param name="Excluded">How often each rule removed a helper; sorted by rule order.</param>
/// <param name="Alternatives">The next best candidates, cheapest to force first, at most three.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ReceiverOutcome")]
public sealed record ReceiverOutcome(
    SchoolId School, SchoolNeed Need, int NeedRank, int Candidates, LeftOutKind LeftOut, int? HallSet,
    ImmutableArray<RuleCount> Excluded, ImmutableArray<Alternative> Alternatives);

/// <summary>What the proposal means for one helper.</summary>
/// <param name="School">The helper.</param>
/// <param name="Capacity">Receivers it can take on.</param>
/// <param name="Used">Receivers it is proposed for.</param>
/// <param name="Candidates">Receivers allowed for it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.HelperOutcome")]
public sealed record HelperOutcome(SchoolId School, int Capacity, int Used, int Candidates);

/// <summary>
/// The numbers by which anybody can verify a proposal's optimality (最优性证明) without solving anything.
/// Let value(h,r) be the objective's value of a pair and reward(r,k) = weight of r's k-th helper (see
/// <see cref="LevelWeight"/>). With helper price a(h) ≥ 0 and receiver price b(r), for every candidate:
/// used pairs have value − a + b ≥ 0, unused ones ≤ 0; a(h) = 0 where h has a free place; reward(r,k) ≥ b(r) for
/// every filled place k of r and ≤ b(r) for every empty one. Then no other plan is better (weak duality).
/// </summary>
/// <param name="LevelWeight">W: more than the values of any two plans can differ. One level of coverage outweighs all values.</param>
/// <param name="Levels">Levels of coverage; reward(r,k) = W × level, the neediest school's first helper the highest.</param>
/// <param name="HelperPrices">By helper id.</param>
/// <param name="ReceiverPrices">By receiver id.</param>
/// <param name="HallSets">For left-out schools: helpers they could use and the schools that use them up.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Certificate")]
public sealed record Certificate(
    long LevelWeight, int Levels, ImmutableArray<NodePrice> HelperPrices, ImmutableArray<NodePrice> ReceiverPrices, ImmutableArray<HallSet> HallSets)
{
    /// <summary>A Hall set with all that it extends.</summary>
    /// <param name="index">Index into <see cref="HallSets"/>, whose sets extend earlier ones only.</param>
    public HallSet WholeHallSet(int index)
    {
        var (helpers, users) = (new List<SchoolId>(), new List<SchoolId>());
        for (int? layer = index; layer is { } at; layer = HallSets[at].Extends)
        {
            helpers.AddRange(HallSets[at].Helpers);
            users.AddRange(HallSets[at].Users);
        }
        return new([.. helpers.Order()], [.. users.Order()]);
    }
}

/// <summary>The price of one node.</summary>
/// <param name="School">Helper or receiver.</param>
/// <param name="Price">In the combined unit of levels and values.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NodePrice")]
public readonly record struct NodePrice([property: Id(0)] SchoolId School, [property: Id(1)] long Price);

/// <summary>
/// Helpers that a group of receivers competes for: the group's receivers can use no other helper, every place of these helpers
/// is used by the group, and each user comes at least as early in the order of places as the left-out school. So helping one more means
/// dropping one of them. Sets grow with the order of need: a set is its own lists and those of the set that it extends.
/// </summary>
/// <param name="Helpers">What this set adds, sorted by id.</param>
/// <param name="Users">Receivers that use these helpers up, as far as this set adds them, sorted by id.</param>
/// <param name="Extends">Index of an earlier set that is part of this one; null where none is.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.HallSet")]
public sealed record HallSet(ImmutableArray<SchoolId> Helpers, ImmutableArray<SchoolId> Users, int? Extends = null);

/// <summary>A reason as data: a rule and the values that it was about. Text: rule.ID in the resources.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Details">Values that the text names.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Reason")]
public sealed record Reason(RuleId Rule, ImmutableArray<Detail> Details);
