using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Tests.Scoring.Training;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>A sound model with one thing spoilt, as a hand or another version might: the fault is named by its path.</summary>
public sealed class ModelCheckTests
{
    private static readonly ScoreModel Sound = Trained.Of(TrainingRows.Made(120)).Model;

    public static TheoryData<string, ScoreModel> Broken => new()
    {
        { "schema", Sound with { Schema = 2 } },
        { "id", Sound with { Id = " " } },
        { "title", Sound with { Title = null! } },
        { "stage", Sound with { Stage = (LearningStage)7 } },
        { "featureHash", Sound with { FeatureHash = new string('0', 64) } },
        { "featureHash", Sound with { FeatureHash = null! } },
        { "index", Sound with { Index = null! } },
        { "index.schema", Sound with { Index = Sound.Index with { Schema = 3 } } },
        { "index.features", Sound with { Index = Sound.Index with { BasePoints = 1_000_000 } } },
        { "chance", Sound with { Chance = null! } },
        { "chance.features", Sound with { Chance = Sound.Chance with { Features = default } } },
        { "chance.features", Sound with { Chance = Sound.Chance with { Features = [.. Sound.Chance.Features.Reverse()] } } },
        { "chance.features", Sound with { Chance = Sound.Chance with { Features = Sound.Chance.Features[1..] } } },
        { "chance.features", Sound with { Chance = Sound.Chance with { BasePoints = int.MinValue } } },
        { "chance.features[0]", Sound with { Chance = With(Sound.Chance, 0, _ => null!) } },
        { "chance.features[0].curve.points[1]", Sound with { Chance = With(Sound.Chance, 0, line => line with { Curve = new([0, 1], [5, 4]), MissingPoints = 4 }) } },
        { "chance.features[0].curve.points", Sound with { Chance = With(Sound.Chance, 0, line => line with { Curve = new([0, 1], [0, 1_000_000_001]) }) } },
        { "chance.features[3].direction", Sound with { Chance = With(Sound.Chance, 3, line => line with { Direction = CurveDirection.Free }) } },
        { "chance.features[4].missingPoints", Sound with { Chance = With(Sound.Chance, 4, line => line with { MissingPoints = 999_999_999 }) } },
        { "benefit", Sound with { Benefit = null! } },
        { "benefit.features[2].curve.knots[1]", Sound with { Benefit = With(Sound.Benefit, 2, line => line with { Curve = new([1, 1], [0, 1]), MissingPoints = 0 }) } },
        { "experience", Sound with { Experience = default } },
        { "experience", Sound with { Experience = [.. Sound.Experience.Reverse()] } },
        { "experience[0]", Sound with { Experience = Sound.Experience.SetItem(0, null!) } },
        { "experience[0].low", Experienced(one => one with { Low = 5, High = 4 }) },
        { "experience[0].low", Experienced(one => one with { Low = null }) },
        { "experience[0].fill", Experienced(one => one with { Fill = double.NaN }) },
        { "experience[0].binEdges", Experienced(one => one with { BinEdges = default }) },
        { "experience[0].binEdges[1]", Experienced(one => one with { BinEdges = [2, 1], BinShares = [0.5, 0.25, 0.25] }) },
        { "experience[0].binShares", Experienced(one => one with { BinEdges = [1], BinShares = [0.5, 0.4] }) },
        { "experience[0].binShares", Experienced(one => one with { BinEdges = [1], BinShares = [0.5, 0.25, 0.25] }) },
        { "experience[0].binPairs", Experienced(one => one with { BinPairs = -1 }) },
        { "draws", Sound with { Draws = default } },
        { "draws", Sound with { Draws = [.. Enumerable.Repeat(Sound.Draws[0], ModelCheck.MostDraws + 1)] } },
        { "draws", Sound with { Stage = LearningStage.RuleBased } },
        { "draws[1]", Sound with { Draws = Sound.Draws.SetItem(1, null!) } },
        { "draws[0].benefit.features", Sound with { Draws = Sound.Draws.SetItem(0, Sound.Draws[0] with { Benefit = Sound.Benefit with { Features = [] } }) } },
        { "trainedOn", Sound with { TrainedOn = null! } },
        { "trainedOn.dataHash", Sourced(source => source with { DataHash = "ABC" }) },
        { "trainedOn.decided", Sourced(source => source with { Decided = 0, AcceptedPairs = 0, Assessed = 0 }) },
        { "trainedOn.acceptedPairs", Sourced(source => source with { AcceptedPairs = source.Decided + 1 }) },
        { "trainedOn.assessed", Sourced(source => source with { Assessed = -1 }) },
        { "trainedOn.firstCycle", Sourced(source => source with { FirstCycle = 2030 }) },
    };

#pragma warning disable xUnit1045 // the model is data of the test, not of the runner
    [Theory, MemberData(nameof(Broken))]
#pragma warning restore xUnit1045
    public void A_fault_is_named_by_its_path(string path, ScoreModel model) =>
        Assert.Contains(ModelCheck.Faults(model), fault => fault.Details.Any(detail => detail.Name == "path" && detail.Value == path));

    [Fact]
    public void A_model_as_trained_has_no_faults() => Assert.Empty(ModelCheck.Faults(Sound));

    [Fact]
    public void A_refusal_names_the_file_and_reads_as_a_sentence_in_both_languages() => Assert.All(["zh-CN", "en"], language =>
        Assert.Contains("my-model.json", Texts.Say(ModelCheck.Faults(Sound with { Schema = 9 }, "my-model.json")[0], language), StringComparison.Ordinal));

    [Fact]
    public void A_model_in_use_with_faults_is_refused_by_a_training() => Assert.IsType<TrainingOutcome.Refused>(Trainer.Train(
        new TrainingInputs([], SomeSides.Expert, Sound with { FeatureHash = "" }, 1, Trained.At), _ => { }, CancellationToken.None));

    [Fact]
    public void A_model_in_use_of_other_features_stops_a_training_with_the_way_on()
    {
        var refused = Assert.IsType<TrainingOutcome.Refused>(Trainer.Train(
            new TrainingInputs(TrainingRows.Made(50), SomeSides.Expert, Sound with { FeatureHash = new string('0', 64) }, 1, Trained.At), _ => { }, CancellationToken.None));
        Assert.All(["zh-CN", "en"], language => Assert.Contains("models --data DIR --expert", Texts.Say(Assert.Single(refused.Refusals), language), StringComparison.Ordinal));
    }

    [Fact]
    public void The_fingerprint_of_the_features_changes_with_their_order_direction_and_version()
    {
        (FeatureId, CurveDirection, int)[] two = [(FeatureId.Of("a"), CurveDirection.Rising, 1), (FeatureId.Of("b"), CurveDirection.Free, 1)];
        Assert.Equal(4, new[]
        {
            FeatureHash.Of(two), FeatureHash.Of(two.Reverse()), FeatureHash.Of([two[0], (FeatureId.Of("b"), CurveDirection.Falling, 1)]),
            FeatureHash.Of([two[0], (FeatureId.Of("b"), CurveDirection.Free, 2)]),
        }.Distinct().Count());
    }

    [Fact]
    public void The_fingerprint_of_the_services_features_is_known() => // a change makes every stored model unusable: it must be meant
        Assert.Equal("83f3a2ebcc9e070a99132cf67937cc371c560a97eb9074d47b5df3ae23ae9645", FeatureHash.OfService);

    private static Card With(Card head, int feature, Func<CardFeature, CardFeature> change) =>
        head with { Features = head.Features.SetItem(feature, change(head.Features[feature])) };

    private static ScoreModel Experienced(Func<FeatureExperience, FeatureExperience> change) =>
        Sound with { Experience = Sound.Experience.SetItem(0, change(Sound.Experience[0])) };

    private static ScoreModel Sourced(Func<TrainingSource, TrainingSource> change) => Sound with { TrainedOn = change(Sound.TrainedOn) };
}
