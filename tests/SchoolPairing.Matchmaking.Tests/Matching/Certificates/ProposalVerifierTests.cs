using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Certificates;

/// <summary>Each test spoils one thing of a proven proposal and says which check must notice, as if the spoiler had forged every hash.</summary>
public sealed class ProposalVerifierTests
{
    private static readonly Proposal Proven = Engine.Best(A.Inputs(
        [
            A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(10)), A.Helper("H3", A.Place(300)), A.Helper("H4", A.Place(20)),
            A.Receiver("R1", A.Place(1), 0.9), A.Receiver("R2", A.Place(11), 0.8), A.Receiver("R3", A.Place(12), 0.3), A.Receiver("R4", A.Place(21), 0.7),
            A.Receiver("R5", A.Place(900), 0.5), A.Receiver("R6", A.Place(301), 0),
        ],
        decisions: [A.Lock("H4", "R4")]));

    private static string[] Findings(Proposal proposal) => [.. ProposalVerifier.Verify(proposal).Findings.Select(finding => finding.Rule.Value).Distinct()];

    private static Proposal Pair(int index, Func<ProposedPair, ProposedPair> change) => Proven with { Pairs = Proven.Pairs.SetItem(index, change(Proven.Pairs[index])) };

    private static Proposal Receiver(string id, Func<ReceiverOutcome, ReceiverOutcome> change) =>
        Proven with { Receivers = [.. Proven.Receivers.Select(receiver => receiver.School.Value == id ? change(receiver) : receiver)] };

    private static Proposal Certificate(Func<Certificate, Certificate> change) => Proven with { Certificate = change(Proven.Certificate) };

    private static Proposal Inputs(Func<MatchInputs, MatchInputs> change)
    {
        var inputs = change(Proven.Inputs);
        return Proven with { Inputs = inputs, InputsHash = InputsHash.Of(inputs) };
    }

    private static ImmutableArray<NodePrice> Shifted(ImmutableArray<NodePrice> prices, string school, long by) =>
        [.. prices.Select(price => price.School.Value == school ? price with { Price = price.Price + by } : price)];

    public static TheoryData<string, string, Proposal> Tamperings => new()
    {
        { "a pair is moved to another helper", "verify.distance", Pair(0, pair => pair with { Helper = new("H2") }) },
        { "a pair is moved with honest numbers", "verify.receiver-price", Moved() },
        { "two pairs swap helpers with honest numbers", "verify.pair-price", Swapped() },
        { "a pair is dropped", "verify.helper-outcome", Proven with { Pairs = Proven.Pairs.RemoveAt(0) } },
        { "a pair is dropped with all counts", "verify.helper-price-free-place", Dropped() },
        { "a pair stands twice", "verify.pair-once", Proven with { Pairs = Proven.Pairs.Insert(0, Proven.Pairs[0]) } },
        { "the pairs are in another order", "verify.pairs-sorted", Proven with { Pairs = [.. Proven.Pairs.Reverse()] } },
        { "a distance is shortened", "verify.distance", Pair(0, pair => pair with { DistanceMeters = pair.DistanceMeters - 1 }) },
        { "a travel time is invented", "verify.travel", Pair(0, pair => pair with { TravelMinutes = 5 }) },
        { "a score is raised", "verify.points", Pair(0, pair => pair with { Points = pair.Points + 1 }) },
        { "a contribution is raised", "verify.contributions-sum", Pair(0, pair => pair with { Contributions = [pair.Contributions[0] with { Points = 1 }] }) },
        { "a contribution is renamed", "verify.contributions", Pair(0, pair => pair with { Contributions = [pair.Contributions[0] with { Feature = new("need") }] }) },
        { "base points are shifted", "verify.base-points", Pair(0, pair => pair with { BasePoints = 7 }) },
        { "a lock mark is removed", "verify.locked", Pair(3, pair => pair with { Locked = !pair.Locked }) },
        { "a lock mark is invented", "verify.locked", Pair(0, pair => pair with { Locked = true }) },
        { "a helper that may not help", "verify.helper-on-side", Pair(0, pair => pair with { Helper = new("R6") }) },
        { "a receiver that may not receive", "verify.receiver-on-side", Pair(0, pair => pair with { Receiver = new("H3") }) },
        { "a receiver vanishes from the list", "verify.school-missing", Proven with { Receivers = Proven.Receivers.RemoveAt(4) } },
        { "a helper vanishes from the list", "verify.school-missing", Proven with { Helpers = Proven.Helpers.RemoveAt(2) } },
        { "a school is dropped from the inputs without forging their hash", "verify.inputs-hash", Proven with { Inputs = Proven.Inputs with { Schools = Proven.Inputs.Schools.RemoveAt(0) } } },
        { "a school is dropped from the inputs, hash forged", "verify.helper-on-side", Inputs(inputs => inputs with { Schools = inputs.Schools.RemoveAt(0) }) },
        { "the policy allows more distance, hash forged", "verify.helper-outcome", Inputs(inputs => inputs with { Policy = inputs.Policy with { MaxDistanceKm = 1000 } }) },
        { "the policy gives helpers more places, hash forged", "verify.helper-outcome", Inputs(inputs => inputs with { Policy = inputs.Policy with { HelperCapacity = 2 } }) },
        { "the policy forgets the weakest, hash forged", "verify.levels", Inputs(inputs => inputs with { Policy = inputs.Policy with { Priority = Priority.MostSchools } }) },
        { "a lock is forgotten, hash forged", "verify.locked", Inputs(inputs => inputs with { Decisions = [] }) },
        { "a lock is invented, hash forged", "verify.lock-kept", Inputs(inputs => inputs with { Decisions = [A.Lock("H1", "R3"), A.Lock("H4", "R4")] }) },
        { "a must is invented, hash forged", "verify.must-kept", Inputs(inputs => inputs with { Decisions = [A.Lock("H4", "R4"), A.Must("R5")] }) },
        { "a forbid is invented, hash forged", "matching.not-forbidden", Inputs(inputs => inputs with { Decisions = [A.Lock("H4", "R4"), A.Forbid("H1", "R1")] }) },
        { "schools of the inputs are unsorted", "verify.sorted", Inputs(inputs => inputs with { Schools = [.. inputs.Schools.Reverse()] }) },
        { "a need is raised", "verify.need", Receiver("R3", receiver => receiver with { Need = receiver.Need with { Points = 9999 } }) },
        { "a need rank is changed", "verify.need-rank", Receiver("R3", receiver => receiver with { NeedRank = 1 }) },
        { "a left-out school is said to have no candidates", "verify.left-out", Receiver("R3", receiver => receiver with { LeftOut = LeftOutKind.NoCandidates }) },
        { "the count of candidates is changed", "verify.candidates", Receiver("R3", receiver => receiver with { Candidates = 9 }) },
        { "exclusions are hidden", "verify.excluded", Receiver("R5", receiver => receiver with { Excluded = [] }) },
        { "the Hall set of a left-out school is removed", "verify.left-out-set", Receiver("R3", receiver => receiver with { HallSet = null }) },
        { "a Hall set loses a helper", "verify.hall-closed", Certificate(certificate => certificate with { HallSets = [certificate.HallSets[0] with { Helpers = certificate.HallSets[0].Helpers.RemoveAt(0) }] }) },
        { "a Hall set loses a user", "verify.hall-used-up", Certificate(certificate => certificate with { HallSets = [certificate.HallSets[0] with { Users = certificate.HallSets[0].Users.RemoveAt(0) }] }) },
        { "a Hall set index is out of range", "verify.hall-index", Receiver("R3", receiver => receiver with { HallSet = 7 }) },
        { "a helper price is changed", "verify.pair-price", Certificate(certificate => certificate with { HelperPrices = Shifted(certificate.HelperPrices, "H1", certificate.LevelWeight * 10) }) },
        { "a helper price is negative", "verify.helper-price-negative", Certificate(certificate => certificate with { HelperPrices = Shifted(certificate.HelperPrices, "H3", -1) }) },
        { "a receiver price is changed", "verify.receiver-price", Certificate(certificate => certificate with { ReceiverPrices = Shifted(certificate.ReceiverPrices, "R5", -1_000_000_000) }) },
        { "prices are missing", "verify.prices-complete", Certificate(certificate => certificate with { HelperPrices = certificate.HelperPrices.RemoveAt(0) }) },
        { "the level weight is too small", "verify.level-weight", Certificate(certificate => certificate with { LevelWeight = 1 }) },
        { "the level weight overflows", "verify.level-weight-range", Certificate(certificate => certificate with { LevelWeight = long.MaxValue }) },
        { "the levels are changed", "verify.levels", Certificate(certificate => certificate with { Levels = 1 }) },
        { "the total is raised", "verify.totals", Proven with { Totals = Proven.Totals with { Points = Proven.Totals.Points + 1 } } },
        { "an alternative's price is changed", "verify.alternative", Receiver("R1", receiver => receiver with { Alternatives = [.. receiver.Alternatives.Select(alternative => alternative with { Price = alternative.Price with { ValueChange = 0 } })] }) },
        { "an exclusion is blamed on another rule", "verify.excluded", Receiver("R5", receiver => receiver with { Excluded = [.. receiver.Excluded.Select(count => count with { Rule = new("matching.unit-rule") })] }) },
        { "exclusions are so many that their sum overflows", "verify.excluded", Receiver("R5", receiver => receiver with { Excluded = [.. receiver.Excluded.Select(count => count with { Pairs = int.MaxValue }), new(new("matching.unit-rule"), int.MaxValue)] }) },
        { "an alternative's chain moves a pair twice", "verify.alternative", Receiver("R1", receiver => receiver with { Alternatives = [.. receiver.Alternatives.Select(Doubled)] }) },
        { "a school's own places overflow all sums, hash forged", "verify.range", Inputs(inputs => inputs with { Schools = [.. inputs.Schools.Select(school => school with { HelperCapacity = int.MaxValue })] }) },
        { "given scores overflow all sums, hash forged", "verify.range", Inputs(inputs => inputs with { GivenScores = [A.Score("H1", "R1", long.MaxValue), A.Score("H2", "R2", long.MaxValue)] }) },
        { "receivers get two thousand million places, hash forged", "verify.policy", Inputs(inputs => inputs with { Policy = inputs.Policy with { HelpersPerReceiver = int.MaxValue } }) },
        { "a stage stands twice in the policy, hash forged", "verify.policy", Inputs(inputs => inputs with { Policy = inputs.Policy with { Stages = [A.Primary, A.Primary] } }) },
        { "the schema is another", "verify.schema", Proven with { Schema = 2 } },
    };

    [Fact] public void An_honest_proposal_is_accepted() => Assert.Empty(Findings(Proven));

    [Fact] public void Honest_proposals_of_random_cities_are_accepted() =>
        Assert.All(Enumerable.Range(1000, 100), seed => Assert.Empty(Findings(Engine.Best(A.RandomCity(seed, 15, 20)))));

    [Theory, MemberData(nameof(Tamperings), DisableDiscoveryEnumeration = true)]
    public void Tampering_is_noticed_by_the_right_check(string tampering, string check, Proposal proposal) =>
        Assert.True(Findings(proposal).Contains(check), $"{tampering}: found {string.Join(", ", Findings(proposal))}");

    [Fact]
    public void Every_finding_has_a_sentence_in_both_languages()
    {
        foreach (var (_, _, proposal) in Tamperings.Select(row => row.Data))
            foreach (var finding in ProposalVerifier.Verify(proposal).Findings)
                foreach (var language in new[] { "zh-CN", "en" })
                    Assert.DoesNotMatch("\\{[A-Za-z]+\\}|^rule\\.", Texts.Say("rule." + finding.Rule, language, finding.Details));
    }

    // R1's helper goes to the less needy R3 instead; every number of the new pair is honest.
    private static Proposal Moved() => ForgedPlan.Of(Proven, ("H1", "R3"), ("H2", "R2"), ("H4", "R4"), ("H3", "R6"));

    private static Alternative Doubled(Alternative alternative) => alternative with
    {
        Price = alternative.Price with
        {
            Moves = [.. alternative.Price.Moves, .. alternative.Price.Moves],
            ValueChange = 2 * alternative.Price.ValueChange,
        },
    };

    private static Proposal Swapped() => ForgedPlan.Of(Proven, ("H2", "R1"), ("H1", "R2"), ("H4", "R4"), ("H3", "R6"));

    private static Proposal Dropped() => ForgedPlan.Of(Proven, ("H2", "R2"), ("H4", "R4"), ("H3", "R6"));
}
