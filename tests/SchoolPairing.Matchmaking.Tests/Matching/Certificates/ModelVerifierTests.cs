using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Tests.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Certificates;

/// <summary>Each test spoils one thing of a proven proposal that a model scored, as if the spoiler had forged every hash.</summary>
public sealed class ModelVerifierTests
{
    private static readonly ScoreModel Model = Counted(MadeModels.ByHand());

    private static readonly Proposal Proven = Engine.Best(A.Inputs(
        [
            A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(10), unit: "430622"),
            A.Receiver("R1", A.Place(1), 0.9), A.Receiver("R2", A.Place(17), 0.8, "430622"), A.Receiver("R3", A.Place(12), 0.3),
        ],
        travel: [new(new("H1"), new("R1"), 40), new(new("H2"), new("R2"), 70)]) with { Model = Model });

    private static ScoreModel Counted(ScoreModel model) => model with { Experience = [.. model.Experience.Select(known => known with { BinPairs = 100 })] };

    private static string[] Findings(Proposal proposal) => [.. ProposalVerifier.Verify(proposal).Findings.Select(finding => finding.Rule.Value).Distinct()];

    private static Proposal Heads(Func<HeadScore, HeadScore?> change) =>
        Proven with { Pairs = Proven.Pairs.SetItem(0, Proven.Pairs[0] with { Heads = change(Proven.Pairs[0].Heads!) }) };

    private static Proposal Forged(Func<ScoreModel, ScoreModel> change)
    {
        var inputs = Proven.Inputs with { Model = change(Model) };
        return Proven with { Inputs = inputs, InputsHash = InputsHash.Of(inputs) };
    }

    private static System.Collections.Immutable.ImmutableArray<Contribution> Raised(System.Collections.Immutable.ImmutableArray<Contribution> parts) =>
        parts.SetItem(3, parts[3] with { Points = parts[3].Points + 1 });

    public static TheoryData<string, string, Proposal> Tamperings => new()
    {
        { "the arithmetic is removed", "verify.heads-given", Heads(_ => null) },
        { "the points of the heads are raised", "verify.heads-points", Heads(heads => heads with { Points = heads.Points + 1 }) },
        { "the points of the pair are raised", "verify.points", Proven with { Pairs = Proven.Pairs.SetItem(0, Proven.Pairs[0] with { Points = Proven.Pairs[0].Points + 1, BasePoints = Proven.Pairs[0].Points + 1 }) } },
        { "the log-odds are raised", "verify.chance-sum", Heads(heads => heads with { LogOdds = heads.LogOdds + 1 }) },
        { "a part of the chance is raised", "verify.chance-sum", Heads(heads => heads with { ChanceParts = Raised(heads.ChanceParts) }) },
        { "a part of the chance is raised with its sum", "verify.head-parts", Heads(heads => heads with { LogOdds = heads.LogOdds + 1, ChanceParts = Raised(heads.ChanceParts) }) },
        { "the typical pair's chance is lowered with the sum", "verify.head-parts", Heads(heads => heads with { LogOdds = heads.LogOdds - 1, ChanceBase = heads.ChanceBase - 1 }) },
        { "a value is invented", "verify.head-parts", Heads(heads => heads with { ChanceParts = heads.ChanceParts.SetItem(3, heads.ChanceParts[3] with { Value = 7 }) }) },
        { "the benefit is raised", "verify.benefit-sum", Heads(heads => heads with { Benefit = heads.Benefit + 1 }) },
        { "a part of the benefit is raised with its sum", "verify.head-parts", Heads(heads => heads with { Benefit = heads.Benefit + 1, BenefitParts = Raised(heads.BenefitParts) }) },
        { "the parts are left out", "verify.head-parts", Heads(heads => heads with { ChanceParts = default }) },
        { "the interval is narrowed", "verify.head-interval", Heads(heads => heads with { LowPoints = heads.Points }) },
        { "the interval is removed", "verify.head-interval", Heads(heads => heads with { LowPoints = null, HighPoints = null }) },
        { "little experience is hidden", "verify.little-experience", Heads(heads => heads with { LittleExperience = [] }) },
        { "the model says that it learnt other features", "verify.model", Forged(model => model with { FeatureHash = new string('0', 64) }) },
        { "the model loses a feature", "verify.model", Forged(model => model with { Benefit = model.Benefit with { Features = model.Benefit.Features.RemoveAt(0) } }) },
        { "a curve of the model is bent", "verify.head-parts", Forged(model => model with { Chance = Bent(model.Chance) }) },
        { "a curve of the model is bent far", "verify.points", Forged(model => model with { Benefit = model.Benefit with { BasePoints = 5 * A.One } }) },
        { "the model claims more experience", "verify.little-experience", Forged(model => model with { Experience = [.. model.Experience.Select(known => known with { Low = -9_000_000, High = 9_000_000 })] }) },
        { "the drift is hidden", "verify.drift", Proven with { Drift = [] } },
        { "the drift is made smaller", "verify.drift", Proven with { Drift = [.. Proven.Drift!.Value.Select(drift => drift with { Psi = 0.01 })] } },
        { "the draws are removed", "verify.head-interval", Forged(model => model with { Draws = [] }) },
        { "the model is removed", "verify.heads-given", Inputs(Proven.Inputs with { Model = null }) },
        { "given scores stand beside the model", "verify.two-scores", Inputs(Proven.Inputs with { GivenScores = [A.Score("H1", "R1", 5)] }) },
        { "the model is exchanged without forging the hash", "verify.inputs-hash", Proven with { Inputs = Proven.Inputs with { Model = Model with { Id = "other" } } } },
    };

    [Fact] public void An_honest_proposal_is_accepted() => Assert.Empty(Findings(Proven));

    [Fact] public void A_proposal_of_before_that_tells_no_drift_is_accepted() => Assert.Empty(Findings(Proven with { Drift = null }));

    [Fact]
    public void Honest_proposals_of_random_cities_are_accepted() =>
        Assert.All(Enumerable.Range(3000, 60), seed => Assert.Empty(Findings(Engine.Best(A.RandomCity(seed, 15, 20) with { Model = Model }))));

    [Theory, MemberData(nameof(Tamperings), DisableDiscoveryEnumeration = true)]
    public void Tampering_is_noticed_by_the_right_check(string tampering, string check, Proposal proposal) =>
        Assert.True(Findings(proposal).Contains(check), $"{tampering}: found {string.Join(", ", Findings(proposal))}");

    [Fact]
    public void Every_finding_has_a_sentence_in_both_languages()
    {
        foreach (var (_, _, proposal) in Tamperings.Select(row => row.Data))
            foreach (var finding in ProposalVerifier.Verify(proposal).Findings)
                foreach (var language in new[] { "zh-CN", "en" })
                    Assert.DoesNotMatch("\\{[A-Za-z]+\\}|^rule\\.|§", Texts.Say("rule." + finding.Rule, language, finding.Details));
    }

    private static Proposal Inputs(MatchInputs inputs) => Proven with { Inputs = inputs, InputsHash = InputsHash.Of(inputs) };

    private static Card Bent(Card head) => head with
    {
        Features = head.Features.SetItem(3, head.Features[3] with { Curve = new([0, 25, 100], [15_000_000, 1_284_567, -15_000_000]) }),
    };
}
