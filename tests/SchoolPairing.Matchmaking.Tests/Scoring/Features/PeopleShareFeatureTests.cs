using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Tests.Need;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class PeopleShareFeatureTests
{
    private static readonly School Helper = SomeSides.School("h", Part(Primary));

    [Fact]
    public void Teachers_and_subjects_count_as_people_and_rooms_do_not()
    {
        var part = Part(Primary, (KnownFacts.BackboneTeachers, 0), (KnownFacts.MultimediaRooms, 0)).With(SomeSides.Staff("music", 0, 1));
        Assert.Equal(100d * (1200 + 800) / (1200 + 800 + 900), Value("people-share", Helper, SomeSides.School("r", part)));
    }

    [Fact]
    public void A_school_that_lacks_nothing_has_a_share_of_zero() => Assert.Equal(0, Value("people-share", Helper, SomeSides.School("r", Part(Primary))));

    [Fact]
    public void It_is_unknown_where_the_need_is() =>
        Assert.Null(Value("people-share", Helper, SomeSides.School("r", SomeSides.Part("Primary", null))));
}
