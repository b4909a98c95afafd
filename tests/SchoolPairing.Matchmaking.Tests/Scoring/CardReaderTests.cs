using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class CardReaderTests
{
    private static readonly Card Expert = SomeSides.Expert;

    public static TheoryData<string, Card> Broken => new()
    {
        { "schema", Expert with { Schema = 2 } },
        { "id", Expert with { Id = null! } },
        { "origin", Expert with { Origin = "" } },
        { "title", Expert with { Title = null! } },
        { "features", Expert with { Features = default } },
        { "features", Expert with { BasePoints = -990_001 } },
        { "features[0]", With(_ => null!) },
        { "features[0].feature", With(line => line with { Feature = FeatureId.Of("moon-phase") }) },
        { "features[0].feature", With(line => line with { Feature = default }) },
        { "features[1].feature", With(line => line with { Feature = FeatureId.Of("people-share") }) },
        { "features[0].direction", With(line => line with { Direction = CurveDirection.Falling }) },
        { "features[0].direction", With(line => line with { Direction = CurveDirection.Free }) },
        { "features[0].direction", With(line => line with { Direction = 0 }) },
        { "features[0].curve", With(line => line with { Curve = null! }) },
        { "features[0].curve", With(line => line with { Curve = new([], []) }) },
        { "features[0].curve", With(line => line with { Curve = new(default, [1]) }) },
        { "features[0].curve.points", With(line => line with { Curve = new([0, 1], [0]) }) },
        { "features[0].curve.points[1]", With(line => line with { Curve = new([0, 1], [5, 4]) }) },
        { "features[3].curve.points[1]", Expert with { Features = Expert.Features.SetItem(3, Expert.Features[3] with { Curve = new([0, 1], [4, 5]) }) } },
        { "features[0].curve.knots[1]", With(line => line with { Curve = new([1, 1], [0, 1]) }) },
        { "features[0].curve.knots[0]", With(line => line with { Curve = new([double.NaN], [0]) }) },
        { "features[0].curve.knots[0]", With(line => line with { Curve = new([double.NegativeInfinity], [0]) }) },
        { "features[0].missingPoints", With(line => line with { MissingPoints = 2401 }) },
        { "features[0].missingPoints", With(line => line with { MissingPoints = -1 }) },
        { "features", With(line => line with { Curve = new([0, 1], [int.MinValue, 0]) }) },
    };

#pragma warning disable xUnit1045 // the card is data of the test, not of the runner
    [Theory, MemberData(nameof(Broken))]
#pragma warning restore xUnit1045
    public void A_fault_is_named_by_its_path(string path, Card card) =>
        Assert.Contains(CardReader.Faults(card), fault => fault.Details.Any(detail => detail.Name == "path" && detail.Value == path));

    [Fact]
    public void The_shipped_expert_card_has_no_faults() => Assert.Empty(CardReader.Faults(Expert));

    [Fact]
    public void Every_shipped_card_bears_its_file_name() => Assert.Equal(["expert"], ShippedConfig.Ids("matchmaking/cards"));

    [Fact]
    public void The_expert_card_gives_at_most_ten_thousand_points() =>
        Assert.Equal((10_000, 0), (Expert.BasePoints + Expert.Features.Sum(line => line.Curve.Points.Max()), Expert.Features.Sum(line => line.Curve.Points.Min())));

    [Fact]
    public void A_learnt_card_is_read_like_any_other() => Assert.Empty(CardReader.Faults(Expert with
    {
        Id = "learnt", Origin = "learnt 2027-01-01", BasePoints = -4321,
        Features = [new CardFeature(FeatureId.Of("size-ratio"), CurveDirection.Falling, new Curve([0.1, 7], [900, -900]), 13)],
    }));

    [Fact]
    public void Every_fault_is_reported_at_once() => Assert.Equal(4, CardReader.Faults(
        With(line => line with { Feature = FeatureId.Of("moon-phase"), MissingPoints = -1 }) with { Schema = 0, Id = "" }).Length);

    [Fact]
    public void A_refusal_reads_as_a_sentence_in_both_languages() => Assert.All(["zh-CN", "en"], language =>
        Assert.DoesNotContain("{", Texts.Say(CardReader.Faults(Expert with { Schema = 9 }, "my-card.json")[0], language), StringComparison.Ordinal));

    private static Card With(Func<CardFeature, CardFeature> change) => Expert with { Features = Expert.Features.SetItem(0, change(Expert.Features[0])) };
}
