using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>
/// Judges who is to rotate. A rule that does not ask goes before an exemption, an exemption before a missing fact: a fact is only missed where the answer
/// depends on it.
/// </summary>
public static class EligibilityJudge
{
    /// <summary>The eligibility of every teacher of a run, by id, under the rule set that holds for the unit of the home school on the policy's day.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static ImmutableArray<Eligibility> All(RotationInputs inputs)
    {
        var schools = inputs.Schools.ToDictionary(school => school.Id);
        var sets = inputs.Schools.Select(school => school.Unit).Distinct()
            .ToDictionary(unit => unit, unit => RuleSetChoice.For(inputs.Rules, unit, inputs.Policy.AsOf));
        return [.. inputs.Teachers.Select(teacher =>
            !schools.TryGetValue(teacher.School, out var school) ? Outside(teacher, EligibilityState.NotAsked, new("rotation.school-outside"), teacher.School)
            : sets[school.Unit] is not { } rules ? Outside(teacher, EligibilityState.Undecided, new("rotation.no-rule-set"), school.UnitName)
            : Of(teacher, rules, inputs.Policy.AsOf))];
    }

    /// <summary>The eligibility of one teacher.</summary>
    /// <param name="teacher">Who.</param>
    /// <param name="rules">The rule set.</param>
    /// <param name="day">The day that counts.</param>
    public static Eligibility Of(Teacher teacher, RotationRules rules, DateOnly day) =>
        Of(EligibilityRules.All, new EligibilityCase(teacher, rules), day);

    internal static Eligibility Of(ImmutableArray<EligibilityRule> list, EligibilityCase asked, DateOnly day)
    {
        var findings = list.Select(rule => rule.Judge(asked, day)).ToList();
        var state = Worst(findings);
        var changes = list.SelectMany(rule => rule.Changes(asked)).Distinct().Order().ToList();
        EligibilityState On(DateOnly other) => Worst(list.Select(rule => rule.Judge(asked, other)));
        return new(
            asked.Teacher.Id, asked.Rules.Id, state,
            state is EligibilityState.Eligible ? changes.Where(change => change <= day).Reverse().Cast<DateOnly?>()
                .FirstOrDefault(change => On(change!.Value.AddDays(-1)) is not EligibilityState.Eligible) : null,
            changes.Where(change => change > day).Cast<DateOnly?>().FirstOrDefault(change => On(change!.Value) != state),
            asked.Rules.BackboneRanks.Contains(asked.Teacher.Rank),
            [.. findings.Where(finding => finding.Reason is not null && finding.State is EligibilityState.Eligible == state is EligibilityState.Eligible)
                .Select(finding => finding.Reason!).DistinctBy(reason => (reason.Rule, string.Join('|', reason.Details)))]);
    }

    private static EligibilityState Worst(IEnumerable<EligibilityFinding> findings) => findings.Select(finding => finding.State).MinBy(Rank);

    private static int Rank(EligibilityState state) => state switch
    {
        EligibilityState.NotAsked => 0,
        EligibilityState.Exempt => 1,
        EligibilityState.Undecided => 2,
        _ => 3,
    };

    private static Eligibility Outside(Teacher teacher, EligibilityState state, RuleId rule, object name) =>
        new(teacher.Id, "", state, null, null, false, [RotationReason.Of(rule, ("name", name))]);
}
