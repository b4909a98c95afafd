using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class ModelCheckTests
{
    private static readonly ScoreModel Sound = SomeModels.ByHand();

    public static TheoryData<string, ScoreModel> Broken => new()
    {
        { "schema", Sound with { Schema = 2 } },
        { "id", Sound with { Id = " " } },
        { "title", Sound with { Title = null! } },
        { "stage", Sound with { Stage = 0 } },
        { "trainedOn", Sound with { TrainedOn = null! } },
        { "index", Sound with { Index = null! } },
        { "index.features", Sound with { Index = A.Card with { BasePoints = 2_000_000 } } },
        { "featureHash", Sound with { FeatureHash = new string('0', 64) } },
        { "featureHash", Reordered() },
        { "chance", Sound with { Chance = null! } },
        { "chance.features[0].curve.points", Sound with { Chance = Part(Sound.Chance, 1_000_000_001) } },
        { "chance.features", Sound with { Chance = Part(Sound.Chance, 999_999_999) with { BasePoints = -999_999_999 } } },
        { "chance.features[0].curve.points[1]", Sound with { Chance = Part(Sound.Chance, -5) } },
        { "benefit.features", Sound with { Benefit = Sound.Benefit with { Features = Sound.Benefit.Features.RemoveAt(2) } } },
        { "experience", Sound with { Experience = Sound.Experience.RemoveAt(1) } },
        { "experience", Sound with { Experience = default } },
        { "experience[0]", Sound with { Experience = Sound.Experience.SetItem(0, Sound.Experience[0] with { Low = 61 }) } },
        { "experience[0]", Sound with { Experience = Sound.Experience.SetItem(0, Sound.Experience[0] with { High = null }) } },
        { "draws", Sound with { Draws = default } },
        { "draws[0].benefit", Sound with { Draws = [new(Sound.Chance, null!)] } },
        { "draws[1]", Sound with { Draws = [Sound.Draws[0], null!] } },
        { "draws", Sound with { Draws = [.. Enumerable.Repeat(Sound.Draws[0], 1001)] } },
    };

#pragma warning disable xUnit1045 // the model is data of the test, not of the runner
    [Theory, MemberData(nameof(Broken))]
#pragma warning restore xUnit1045
    public void A_fault_is_named_by_its_path(string path, ScoreModel model) =>
        Assert.Contains(ModelCheck.Faults(model), fault => fault.Details.Any(detail => detail.Name == "path" && detail.Value == path));

    [Fact]
    public void A_sound_model_has_no_faults() => Assert.Empty(ModelCheck.Faults(Sound));

    [Fact]
    public void A_model_with_faults_is_not_compiled() => Assert.Throws<ArgumentException>(() => CompiledModel.Compile(Sound with { Schema = 3 }));

    [Fact]
    public void The_limit_of_heads_does_not_weaken_the_limit_of_cards() =>
        Assert.Contains(CardReader.Faults(A.Card with { BasePoints = 1_000_001 }), fault => fault.Details.Any(detail => detail.Value == "features"));

    private static Card Part(Card head, int points) => head with
    {
        Features = head.Features.SetItem(0, head.Features[0] with { Curve = new([0, 25, 100], [points, 1_234_567, -15_000_000]) }),
    };

    private static ScoreModel Reordered() => Sound with
    {
        Chance = Swapped(Sound.Chance), Benefit = Swapped(Sound.Benefit), Draws = [],
        Experience = [Sound.Experience[1], Sound.Experience[0], Sound.Experience[2]],
    };

    private static Card Swapped(Card head) => head with { Features = [head.Features[1], head.Features[0], head.Features[2]] };
}
