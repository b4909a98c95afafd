using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

/// <summary>Asks one rule about one teacher on one day.</summary>
public abstract class EligibilityRuleTest<TRule> where TRule : EligibilityRule, new()
{
    protected static EligibilityState On(string day, Teacher teacher, RotationRules? rules = null) => Ask(day, teacher, rules).State;

    protected static string? Says(string day, Teacher teacher, RotationRules? rules = null, string language = "en") =>
        Ask(day, teacher, rules).Reason is { } reason ? Texts.Say("rule." + reason.Rule, language, reason.Details) : null;

    /// <summary>The states on the day before and on the day itself; the rule has to announce that day as a change.</summary>
    protected static (EligibilityState Before, EligibilityState On) Around(string day, Teacher teacher, RotationRules? rules = null)
    {
        var turn = Day(day);
        Assert.Contains(turn, new TRule().Changes(new EligibilityCase(teacher, rules ?? LocalRules.National)));
        return (On(turn.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), teacher, rules), On(day, teacher, rules));
    }

    private static EligibilityFinding Ask(string day, Teacher teacher, RotationRules? rules) =>
        new TRule().Judge(new EligibilityCase(teacher, rules ?? LocalRules.National), Day(day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
