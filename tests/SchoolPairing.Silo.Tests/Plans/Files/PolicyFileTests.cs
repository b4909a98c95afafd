using System.Text;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Plans.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Plans.Files;

public sealed class PolicyFileTests
{
    private static readonly ImportProfile Yueyang = Profiles.Yueyang;

    [Fact]
    public void Without_a_file_the_profiles_policy_counts() => Assert.Same(Yueyang.DefaultPolicy, PolicyFile.Read(null, Yueyang).Value);

    [Fact]
    public void Keys_that_are_left_out_keep_their_default()
    {
        var policy = Read("""{ "maxDistanceKm": 30, "objective": "distance", "priority": "most-schools" }""").Value!;
        Assert.Equal(
            Yueyang.DefaultPolicy with { MaxDistanceKm = 30, Objective = Objective.Distance, Priority = Priority.MostSchools }, policy);
    }

    [Fact]
    public void Classes_and_stages_are_known_by_label_and_synonym_in_any_case()
    {
        var policy = Read("""{ "stages": ["初中部", "primary"], "ruralClasses": ["村庄", "210"] }""").Value!;
        Assert.Equal(("Junior Primary", "210 220"), (string.Join(' ', policy.Stages), string.Join(' ', policy.RuralClasses)));
    }

    [Fact]
    public void A_travel_time_limit_may_be_taken_away() => Assert.Null(Read("""{ "maxTravelMinutes": null }""").Value!.MaxTravelMinutes);

    [Fact]
    public void A_class_may_change_sides_when_both_lists_say_so() => Assert.True(
        Read("""{ "urbanClasses": ["111"], "ruralClasses": ["121", "220"] }""").Accepted);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void At_most_64_stages_are_accepted(int count, bool accepted)
    {
        var stages = string.Join(", ", Enumerable.Range(0, count).Select(number => $"\"stage {number}\""));
        var policy = PolicyFile.Read(new("policy.json", Encoding.UTF8.GetBytes($"{{ \"stages\": [{stages}] }}")), Yueyang with { Stages = [] });
        Assert.Equal(accepted, policy.Accepted);
    }

    [Theory]
    [InlineData("""{ "maxDistance": 3 }""", "$.maxDistance")]
    [InlineData("""{ "MaxDistanceKm": 3 }""", "$.MaxDistanceKm")]
    [InlineData("""{ "maxDistanceKm": 0 }""", "$.maxDistanceKm")]
    [InlineData("""{ "maxDistanceKm": -1 }""", "$.maxDistanceKm")]
    [InlineData("""{ "maxDistanceKm": 1e300 }""", "$.maxDistanceKm")]
    [InlineData("""{ "maxDistanceKm": "60" }""", "$.maxDistanceKm")]
    [InlineData("""{ "maxDistanceKm": null }""", "$.maxDistanceKm")]
    [InlineData("""{ "helperCapacity": 0 }""", "$.helperCapacity")]
    [InlineData("""{ "helperCapacity": 13 }""", "$.helperCapacity")]
    [InlineData("""{ "helperCapacity": 1.5 }""", "$.helperCapacity")]
    [InlineData("""{ "helpersPerReceiver": 5 }""", "$.helpersPerReceiver")]
    [InlineData("""{ "objective": "points" }""", "$.objective")]
    [InlineData("""{ "priority": 1 }""", "$.priority")]
    [InlineData("""{ "receivers": true }""", "$.receivers")]
    [InlineData("""{ "units": [] }""", "$.units")]
    [InlineData("""{ "stages": [] }""", "$.stages")]
    [InlineData("""{ "stages": "Primary" }""", "$.stages")]
    [InlineData("""{ "stages": ["Primary", "University"] }""", "$.stages[1]")]
    [InlineData("""{ "stages": ["Primary", "小学"] }""", "$.stages[1]")]
    [InlineData("""{ "urbanClasses": [111] }""", "$.urbanClasses[0]")]
    [InlineData("""{ "urbanClasses": ["220"] }""", "$.urbanClasses")]
    [InlineData("""{ "urbanClasses": ["111"], "ruralClasses": ["111"] }""", "$.ruralClasses")]
    [InlineData("""{ "cityWideUnits": ["440000"] }""", "$.cityWideUnits[0]")]
    [InlineData("""{ "asOf": "1.9.2026" }""", "$.asOf")]
    [InlineData("""{ "asOf": "2026-02-30" }""", "$.asOf")]
    [InlineData("""{ "needModel": "../secret" }""", "$.needModel")]
    [InlineData("""{ "card": "" }""", "$.card")]
    [InlineData("""{ "explorationShare": 0.06 }""", "$.explorationShare")]
    [InlineData("""{ "explorationShare": 0 }""", "$.explorationShare")]
    [InlineData("""{ "explorationShare": "5%" }""", "$.explorationShare")]
    [InlineData("""{ "schema": 2 }""", "$.schema")]
    [InlineData("""{ "card": "expert", "card": "expert" }""", "$.card")]
    [InlineData("""[]""", "$")]
    public void A_fault_is_refused_with_its_path(string json, string path)
    {
        var refusal = Assert.Single(Read(json).Refusals);
        Assert.Equal((RefusalCode.InvalidDocument, path), (refusal.Code, refusal.Details.Single(detail => detail.Name == "path").Value));
        var values = refusal.Details.Single(detail => detail.Name == "value").Value;
        Assert.All(["zh-CN", "en"], language =>
            Assert.DoesNotMatch("[{}§]", Texts.Say(refusal, language).Replace(values, "", StringComparison.Ordinal)));
    }

    [Theory, InlineData("0.05", 0.05), InlineData("null", null)]
    public void A_share_for_learning_may_be_given_or_left_out(string json, double? share) =>
        Assert.Equal(share, Read($$"""{ "explorationShare": {{json}} }""").Value!.ExplorationShare);

    [Fact]
    public void All_faults_are_told_together() => Assert.Equal(3, Read("""{ "schema": 9, "helperCapacity": 99, "colour": "red" }""").Refusals.Length);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"stages\": [}")]
    [InlineData("stages: Primary")]
    public void What_is_no_JSON_is_refused(string text) => Assert.Equal(RefusalCode.UnreadableFile, Read(text).Refusals.Single().Code);

    [Fact]
    public void Invalid_UTF_8_is_refused() =>
        Assert.False(PolicyFile.Read(new("p.json", [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']), Yueyang).Accepted);

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal(RefusalCode.UnreadableFile, Read("{ \"card\": \"\\ud800\" }").Refusals.Single().Code);

    [Fact]
    public void A_huge_file_is_refused() =>
        Assert.Equal(RefusalCode.FileTooLarge, PolicyFile.Read(new("p.json", new byte[1024 * 1024 + 1]), Yueyang).Refusals.Single().Code);

    [Fact]
    public void The_sample_is_accepted() => Assert.True(PolicyFile.Read(
        new("policy.json", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "config", "samples", "policy.json"))), Yueyang).Accepted);

    private static Answer<Policy> Read(string json) => PolicyFile.Read(new("policy.json", Encoding.UTF8.GetBytes(json)), Yueyang);
}
