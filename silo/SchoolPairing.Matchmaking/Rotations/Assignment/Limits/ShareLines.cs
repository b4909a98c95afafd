using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>Where a share is counted in the model: a unit, or one of its schools, in one school year.</summary>
/// <param name="Rules">The rule set of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="School">The school; null: the unit as a whole.</param>
/// <param name="Year">The school year.</param>
internal readonly record struct ShareKey(RotationRules Rules, UnitId Unit, SchoolId? School, int Year);

/// <summary>The lines of shares, for the model faces.</summary>
internal static class ShareLines
{
    /// <summary>Every place where the shares of a teacher's unit are counted, in some school years.</summary>
    public static IEnumerable<ShareKey> Of(RotationFacts facts, int teacher, IEnumerable<int> years)
    {
        if (!facts.Counts(teacher) || facts.RuleSet[teacher] is not { } rules || facts.Home[teacher] is not { } home) yield break;
        foreach (var year in years)
        {
            if (rules.ShareHeldBy != ShareLevel.Unit) yield return new(rules, home.Unit, home.Id, year);
            if (rules.ShareHeldBy != ShareLevel.School) yield return new(rules, home.Unit, null, year);
        }
    }

    /// <summary>Options that count, by line.</summary>
    public static OrderedDictionary<ShareKey, List<int>> Options(RotationModel model) =>
        model.By(option => Of(model.Facts, option.Teacher, model.Facts.Terms.YearsOf(option.FirstTerm, option.Terms)));

    /// <summary>Teachers who count and are of a kind, by line.</summary>
    public static OrderedDictionary<ShareKey, int> Counted(RotationFacts facts, Func<int, bool> kind)
    {
        var counted = new OrderedDictionary<ShareKey, int>();
        for (var teacher = 0; teacher < facts.Teachers.Length; teacher++)
            foreach (var key in Of(facts, teacher, facts.Terms.Years))
                counted[key] = counted.GetValueOrDefault(key) + (kind(teacher) ? 1 : 0);
        return counted;
    }
}
