using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

public sealed class RulesPageTests
{
    /// <summary>Set UPDATE_RULES=1 to write the page anew after a change of the lists.</summary>
    [Fact]
    public void The_rules_page_lists_exactly_the_rules_and_features_that_there_are()
    {
        var page = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "silo", "SchoolPairing.Matchmaking", "RULES.md");
        if (Environment.GetEnvironmentVariable("UPDATE_RULES") == "1") File.WriteAllText(page, Page());
        Assert.Equal(Page(), File.ReadAllText(page));
    }

    private static string Page()
    {
        var text = new StringBuilder("# Rules and features\n\nGenerated from the lists in code (`UPDATE_RULES=1 dotnet test`); do not edit by hand.\n\n## Hard rules of a pair, in the order in which they are asked\n\n| id | 说明 | says |\n|---|---|---|\n");
        foreach (var rule in MatchingConstraints.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {Texts.Find("rule." + rule.Id, "zh-CN")} | {Texts.Find("rule." + rule.Id, "en")} |\n");
        text.Append("\nLimits of the flow itself: `matching.helper-capacity`, `matching.helpers-per-receiver`, locks, musts.\n\n## Features of the score, in the order of the list\n\n| id | 名称 | name |\n|---|---|---|\n");
        foreach (var feature in ScoreFeatures.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{feature.Id}` | {Texts.Find("feature." + feature.Id, "zh-CN")} | {Texts.Find("feature." + feature.Id, "en")} |\n");
        text.Append("\n## Who is to rotate, in the order in which reasons are read\n\n| id | 说明 | says |\n|---|---|---|\n");
        foreach (var rule in EligibilityRules.All) Rotation(text, rule.Id);
        text.Append("\n## Hard rules of a posting, in the order in which they are asked\n\n| id | 说明 | says |\n|---|---|---|\n");
        foreach (var rule in OptionRules.All) Rotation(text, rule.Id);
        text.Append("\n## Rules of a rotation plan: first what has to hold, then the duties\n\n| id | 说明 | says |\n|---|---|---|\n");
        foreach (var rule in PlanRules.All) Rotation(text, rule.Id);
        text.Append("\n## Rules of a weekly timetable\n\n| id | 说明 | says |\n|---|---|---|\n");
        foreach (var id in TimetableRules.Ids) Rotation(text, id);
        return text.ToString();
    }

    private static void Rotation(StringBuilder text, RuleId id) =>
        text.Append(CultureInfo.InvariantCulture, $"| `{id}` | {Texts.Find("rule." + id, "zh-CN")} | {Texts.Find("rule." + id, "en")} |\n");

    private static string Here([CallerFilePath] string path = "") => path;
}
