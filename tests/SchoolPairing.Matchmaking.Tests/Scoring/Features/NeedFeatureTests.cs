using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Tests.Need;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class NeedFeatureTests
{
    private static readonly SchoolPart NeedyJunior = Part(Junior, (KnownFacts.BackboneTeachers, 0));
    private static readonly SchoolPart Fair = Part(Primary, (KnownFacts.MultimediaRooms, 0));

    [Fact]
    public void It_is_the_need_of_the_neediest_part_in_common() =>
        Assert.Equal(1200, Value("need", SomeSides.School("h", Part(Junior), Part(Primary)), SomeSides.School("r", NeedyJunior, Fair)));

    [Fact]
    public void A_part_whose_stage_the_helper_lacks_does_not_count() =>
        Assert.Equal(900, Value("need", SomeSides.School("h", Part(Primary)), SomeSides.School("r", NeedyJunior, Fair)));

    [Fact]
    public void It_is_unknown_where_no_fact_is_known() =>
        Assert.Null(Value("need", SomeSides.School("h", Part(Primary)), SomeSides.School("r", SomeSides.Part("Primary", null))));

    [Fact]
    public void It_is_unknown_where_no_stage_is_in_common() =>
        Assert.Null(Value("need", SomeSides.School("h", Part(Primary)), SomeSides.School("r", NeedyJunior)));

    [Fact]
    public void A_subject_gap_alone_makes_it_known() => Assert.Equal(800, Value("need",
        SomeSides.School("h", Part(Primary)), SomeSides.School("r", SomeSides.Part("Primary", null).With(SomeSides.Staff("music", 0, 1)))));
}
