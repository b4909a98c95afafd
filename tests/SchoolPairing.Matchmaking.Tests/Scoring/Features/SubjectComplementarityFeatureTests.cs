using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class SubjectComplementarityFeatureTests
{
    [Fact]
    public void It_adds_what_the_helper_can_spare_of_what_the_receiver_lacks() => Assert.Equal(1.25 + 0.5, Value("subject-complementarity",
        School("h", Part("Primary", 1, 1, Staff("art", 4, 2), Staff("english", 1, 1), Staff("music", 2.5, 2))),
        School("r", Part("Primary", 1, 1, Staff("art", 0.75, 2), Staff("english", 0, 3), Staff("music", 0, 2), Staff("sport", 0, 9)))));

    [Fact]
    public void A_junior_teacher_does_not_fill_a_primary_gap() => Assert.Equal(0, Value("subject-complementarity",
        School("h", Part("Junior", 1, 1, Staff("art", 4, 0)), Part("Primary", 1, 1, Staff("art", 1, 1))),
        School("r", Part("Primary", 1, 1, Staff("art", 0, 2)))));

    [Fact]
    public void Both_parts_of_a_nine_year_school_add_up() => Assert.Equal(3, Value("subject-complementarity",
        School("h", Part("Junior", 1, 1, Staff("art", 4, 2)), Part("Primary", 1, 1, Staff("art", 2, 1))),
        School("r", Part("Junior", 1, 1, Staff("art", 0, 2)), Part("Primary", 1, 1, Staff("art", 0, 2)))));

    [Fact]
    public void More_than_eight_subjects_all_count()
    {
        var subjects = Enumerable.Range(0, 19).Select(i => $"s{i:00}").ToArray();
        Assert.Equal(19, Value("subject-complementarity",
            School("h", Part("Primary", 1, 1, [.. subjects.Select(s => Staff(s, 3, 1))])),
            School("r", Part("Primary", 1, 1, [.. subjects.Select(s => Staff(s, 0, 1))]))));
    }

    [Fact]
    public void It_is_unknown_where_the_helpers_needed_teachers_are() => Assert.Null(Value("subject-complementarity",
        School("h", Part("Primary", 1, 1, Staff("art", 4, null))), School("r", Part("Primary", 1, 1, Staff("art", 0, 2)))));

    [Fact]
    public void It_is_unknown_where_the_known_stages_differ() => Assert.Null(Value("subject-complementarity",
        School("h", Part("Junior", 1, 1, Staff("art", 4, 1)), Part("Primary", 1, 1)), School("r", Part("Primary", 1, 1, Staff("art", 0, 2)))));
}
