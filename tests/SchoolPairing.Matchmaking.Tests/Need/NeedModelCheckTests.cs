using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Tests.Scoring;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;

namespace SchoolPairing.Matchmaking.Tests.Need;

public sealed class NeedModelCheckTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);
    private static readonly Curve Sound = new([0, 1], [0, 100]);

    public static TheoryData<string> Shipped => [.. ShippedConfig.Ids("matchmaking/need")];

    public static TheoryData<string, NeedModel> Broken => new()
    {
        { "schema", National with { Schema = 2 } },
        { "id", National with { Id = " " } },
        { "title", National with { Title = new LocalText("", "x") } },
        { "indicators", National with { Indicators = [], Subjects = null, Verdict = null } },
        { "verdict.minimumMet", National with { Verdict = new(8, 85) } },
        { "verdict.restAtLeastPercent", National with { Verdict = new(6, 101) } },
        { "subjects.points", National with { Subjects = new(new Curve([0, 1], [5, 10])) } },
        { "indicators", National with { Subjects = new(new Curve([0, 1], [0, 2801])) } },
        { "indicators[0]", With(null!) },
        { "indicators[1].id", With(First with { Id = "L2" }) },
        { "indicators[0].label", With(First with { Label = null! }) },
        { "indicators[0].unit", With(First with { Unit = new("", "") }) },
        { "indicators[0].numerator", With(First with { Numerator = default }) },
        { "indicators[0].denominator", With(First with { Denominator = default(Contracts.Schools.FactId) }) },
        { "indicators[0].scale", With(First with { Scale = 0 }) },
        { "indicators[0].help", With(First with { Help = 0 }) },
        { "indicators[0].limits", With(First with { Limits = default }) },
        { "indicators[0].limits[0].value", With(First with { Limits = [new(null, 0, Day, null)] }) },
        { "indicators[0].limits[0].value", With(First with { Limits = [new(null, double.NaN, Day, null)] }) },
        { "indicators[0].limits[0].until", With(First with { Limits = [new(null, 1, Day, Day.AddDays(-1))] }) },
        { "indicators[0].limits[1]", With(First with { Limits = [new(null, 1, Day, Day.AddDays(9)), new(null, 2, Day.AddDays(9), null)] }) },
        { "indicators[0].limits[1]", With(First with { Limits = [new(Primary, 1, Day, null), new(Primary, 2, Day.AddDays(9), null)] }) },
        { "indicators[0].points", With(First with { Points = null! }) },
        { "indicators[0].points", With(First with { Points = Sound with { Points = [1, 100] } }) },
        { "indicators[0].points.points", With(First with { Points = Sound with { Points = [0] } }) },
        { "indicators[0].points.points[1]", With(First with { Points = new([0, 0.5, 1], [0, -1, 5]) }) },
        { "indicators[0].points.knots[1]", With(First with { Points = Sound with { Knots = [0, 0] } }) },
        { "indicators[0].points.knots[1]", With(First with { Points = Sound with { Knots = [0, double.NaN] } }) },
        { "indicators[0].points.knots[1]", With(First with { Points = Sound with { Knots = [0, double.PositiveInfinity] } }) },
    };

    [Theory, MemberData(nameof(Shipped))]
    public void A_shipped_model_has_no_faults_and_bears_its_file_name(string id) =>
        Assert.Equal((id, 0), (Model(id).Id, NeedModelCheck.Faults(Model(id)).Length));

    [Theory, MemberData(nameof(Shipped))]
    public void A_shipped_model_can_reach_the_whole_scale(string id) =>
        Assert.Equal(NeedModelCheck.LargestNeed, Model(id).Indicators.Sum(i => i.Points.Points[^1]) + (Model(id).Subjects?.Points.Points[^1] ?? 0));

#pragma warning disable xUnit1045 // the model is data of the test, not of the runner
    [Theory, MemberData(nameof(Broken))]
#pragma warning restore xUnit1045
    public void A_fault_is_named_by_its_path(string path, NeedModel model) =>
        Assert.Contains(NeedModelCheck.Faults(model), fault => fault.Details.Any(detail => detail.Name == "path" && detail.Value == path));

    [Fact]
    public void Limits_that_touch_without_overlap_are_sound() => Assert.Empty(NeedModelCheck.Faults(
        With(First with { Limits = [new(null, 1, Day, Day.AddDays(9)), new(null, 2, Day.AddDays(10), null), new(Primary, 2, Day, null)] })));

    [Fact]
    public void Every_fault_is_reported_at_once() => Assert.Equal(3, NeedModelCheck.Faults(National with { Schema = 0, Id = "", Title = null! }).Length);

    [Fact]
    public void A_refusal_reads_as_a_sentence_in_both_languages() => Assert.All(["zh-CN", "en"], language =>
        Assert.DoesNotContain("{", Texts.Say(NeedModelCheck.Faults(National with { Schema = 9 })[0], language), StringComparison.Ordinal));

    private static NeedIndicator First => National.Indicators[0];

    private static NeedModel With(NeedIndicator first) => National with { Indicators = National.Indicators.SetItem(0, first) };
}
