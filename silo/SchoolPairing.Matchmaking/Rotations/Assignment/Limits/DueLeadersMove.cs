using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>
/// Leaders who are due move: those who have been in office for the years by which it has to happen at the latest; where a rule set has no such number, all who are
/// eligible. Counted a unit, over the whole plan.
/// </summary>
public sealed class DueLeadersMove : DutyRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.leaders-due");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        bool Due(int teacher) => facts.Case.Eligibilities[teacher].State == EligibilityState.Eligible && facts.Teachers[teacher].Leader != LeaderRole.None
            && facts.RuleSet[teacher]?.Principals is { } rule && facts.Home[teacher] is not null
            && (rule.DeferAtMostYears is not { } years || (facts.Teachers[teacher].LeaderSince is { } since && YearMonth.Of(facts.Policy.AsOf).MonthsSince(since) >= years * 12));
        var options = model.By(option => Due(option.Teacher) ? new[] { facts.Home[option.Teacher]!.Unit } : []);
        foreach (var unit in Enumerable.Range(0, facts.Teachers.Length).Where(Due).GroupBy(teacher => facts.Home[teacher]!.Unit).OrderBy(unit => unit.Key))
            model.Duty((options.GetValueOrDefault(unit.Key) ?? []).Select(option => (option, 1L)), unit.Count(), 1, unit.Count());
    }

    /// <inheritdoc/>
    public override IEnumerable<QuotaLine> Ledger(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var due = new SortedDictionary<UnitId, List<TeacherId>>();
        foreach (var teacher in facts.Case.Inputs.Teachers)
        {
            if (teacher.Leader == LeaderRole.None || facts.RulesOf(teacher.Id)?.Principals is not { } rule || facts.Verdicts[teacher.Id].State != EligibilityState.Eligible) continue;
            if (!facts.Schools.TryGetValue(teacher.School, out var home)) continue;
            if (rule.DeferAtMostYears is { } years && (teacher.LeaderSince is not { } since || YearMonth.Of(facts.Policy.AsOf).MonthsSince(since) / 12.0 < years)) continue;
            (due.TryGetValue(home.Unit, out var there) ? there : due[home.Unit] = []).Add(teacher.Id);
        }
        return due.Select(unit => new QuotaLine(Id, unit.Key, null, unit.Value.Count, unit.Value.Count, unit.Value.Count(id => postings.Any(posting => posting.Teacher == id))));
    }
}
