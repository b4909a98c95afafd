using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Rotations.Documents;

/// <summary>Judges a rule set before anybody uses it.</summary>
public static class RotationRulesCheck
{
    /// <summary>Every fault of a rule set as path, value and what is expected; empty where it may be used.</summary>
    /// <param name="rules">The rule set as parsed; parts that the file left out may be null or default.</param>
    /// <param name="file">The name of its file for the refusal; null: the set's id.</param>
    public static ImmutableArray<Refusal> Faults(RotationRules rules, string? file = null)
    {
        var faults = new DocumentFaults(file ?? rules.Id ?? "rules");
        faults.Require(rules.Schema == 1, "schema", rules.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(rules.Id), "id", rules.Id, "\"…\"");
        faults.RequireText("title", rules.Title);
        faults.Require(!rules.Units.IsDefault && rules.Units.All(unit => !string.IsNullOrWhiteSpace(unit.Value)), "units", "", "[\"…\"]");
        faults.Require(rules.Until is null || rules.Until >= rules.From, "until", Day(rules.Until), "≥ " + Day(rules.From));
        faults.Require(rules.YearsAtSchool is >= 0 and <= 40, "yearsAtSchool", rules.YearsAtSchool, "0..40");
        RequireCeiling(faults, "ageCeiling", rules.AgeCeiling);
        faults.Require(rules.YearsToRetirement is >= 0 and <= 20, "yearsToRetirement", rules.YearsToRetirement, "0..20");
        faults.Require(rules.RestYears is >= 0 and <= 20, "restYears", rules.RestYears, "0..20");
        RequireShares(faults, rules);
        if (rules.Principals is { } principals) RequirePrincipals(faults, principals);
        if (faults.Require(rules.Terms is not null, "terms", null, "{ fewest, most }") && rules.Terms is { } terms)
        {
            faults.Require(terms.Fewest is >= 1 and <= 20, "terms.fewest", terms.Fewest, "1..20");
            faults.Require(terms.Most >= terms.Fewest && terms.Most <= 20, "terms.most", terms.Most, $"{terms.Fewest}..20");
        }
        faults.Require(rules.SpecialProgrammeYears is null or >= 0 and <= 20, "specialProgrammeYears", rules.SpecialProgrammeYears, "0..20");
        faults.Require(rules.TitleServiceMonths is >= 0 and <= 480, "titleServiceMonths", rules.TitleServiceMonths, "0..480");
        faults.Require(rules.PrincipalServiceMonths is >= 0 and <= 480, "principalServiceMonths", rules.PrincipalServiceMonths, "0..480");
        RequireDeferrals(faults, rules.Deferrals);
        RequireRetirement(faults, rules.Retirement);
        return faults.All;
    }

    /// <summary>Whether several sets can stand beside each other: no id twice, and for no unit two that came into force on the same day.</summary>
    /// <param name="sets">Sets without faults of their own.</param>
    public static ImmutableArray<Refusal> FaultsTogether(IReadOnlyList<RotationRules> sets)
    {
        var faults = new DocumentFaults("rules");
        for (var i = 0; i < sets.Count; i++)
            for (var j = 0; j < i; j++)
            {
                faults.Require(sets[i].Id != sets[j].Id, $"[{i}].id", sets[i].Id, "≠ " + sets[j].Id);
                var meet = sets[i].Units.IsEmpty && sets[j].Units.IsEmpty || sets[i].Units.Intersect(sets[j].Units).Any();
                faults.Require(!meet || sets[i].From != sets[j].From, $"[{i}].from", Day(sets[i].From), $"≠ {Day(sets[j].From)} ({sets[j].Id})");
            }
        return faults.All;
    }

    private static void RequireShares(DocumentFaults faults, RotationRules rules)
    {
        faults.Require(rules.YearlyShare is >= 0 and <= 1, "yearlyShare", rules.YearlyShare, "0..1");
        faults.Require(rules.YearlyShareCap is null || rules.YearlyShareCap >= rules.YearlyShare && rules.YearlyShareCap <= 1,
            "yearlyShareCap", rules.YearlyShareCap, $"{rules.YearlyShare.ToString(CultureInfo.InvariantCulture)}..1");
        faults.Require(Enum.IsDefined(rules.ShareHeldBy), "shareHeldBy", rules.ShareHeldBy, "[school, unit, both]");
        faults.Require(rules.BackboneShare is >= 0 and <= 1, "backboneShare", rules.BackboneShare, "0..1");
        faults.Require(Enum.IsDefined(rules.BackboneOf), "backboneOf", rules.BackboneOf, "[of-exchanged, of-eligible-backbone]");
        faults.Require(!rules.BackboneRanks.IsDefault && rules.BackboneRanks.All(rank => Enum.IsDefined(rank) && rank is not BackboneRank.None)
            && (rules.BackboneShare == 0 || rules.BackboneRanks.Length > 0), "backboneRanks", "", "[≥ 1]");
        faults.Require(rules.GraduatingShare is null or >= 0 and <= 1, "graduatingShare", rules.GraduatingShare, "0..1");
    }

    private static void RequirePrincipals(DocumentFaults faults, PrincipalRule principals)
    {
        faults.Require(principals.TermsOfOffice is not null || principals.Years is not null, "principals", null, "{ termsOfOffice | years }");
        faults.Require(principals.TermsOfOffice is null or >= 1 and <= 10, "principals.termsOfOffice", principals.TermsOfOffice, "1..10");
        faults.Require(principals.TermYears is > 0 and <= 10, "principals.termYears", principals.TermYears, "0 < x ≤ 10");
        faults.Require(principals.Years is null or > 0 and <= 40, "principals.years", principals.Years, "0 < x ≤ 40");
        var years = Eligible.EligibilityCase.PrincipalYears(principals);
        faults.Require(principals.DeferAtMostYears is null || principals.DeferAtMostYears >= years && principals.DeferAtMostYears <= 40,
            "principals.deferAtMostYears", principals.DeferAtMostYears, $"{years.ToString(CultureInfo.InvariantCulture)}..40");
        RequireCeiling(faults, "principals.ageCeiling", principals.AgeCeiling);
    }

    private static void RequireCeiling(DocumentFaults faults, string path, AgeCeiling? ceiling)
    {
        if (ceiling is null) return;
        faults.Require(ceiling.Men is >= 18 and <= 100, path + ".men", ceiling.Men, "18..100");
        faults.Require(ceiling.Women is >= 18 and <= 100, path + ".women", ceiling.Women, "18..100");
    }

    private static void RequireDeferrals(DocumentFaults faults, ImmutableArray<DeferralKind> kinds)
    {
        if (!faults.Require(!kinds.IsDefault, "deferrals", null, "[]")) return;
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var i = 0; i < kinds.Length; i++)
        {
            var at = $"deferrals[{i}]";
            if (!faults.Require(kinds[i] is not null, at, null, "{ id, label, health }")) continue;
            faults.Require(!string.IsNullOrWhiteSpace(kinds[i].Id) && ids.Add(kinds[i].Id), at + ".id", kinds[i].Id, "\"…\"");
            faults.RequireText(at + ".label", kinds[i].Label);
            faults.Require(kinds[i].MostMonths is null or >= 1 and <= 240, at + ".mostMonths", kinds[i].MostMonths, "1..240");
        }
    }

    private static void RequireRetirement(DocumentFaults faults, ImmutableArray<RetirementStep> steps)
    {
        if (!faults.Require(!steps.IsDefaultOrEmpty, "retirement", "[]", "[≥ 1]")) return;
        for (var i = 0; i < steps.Length; i++)
        {
            var at = $"retirement[{i}]";
            if (!faults.Require(steps[i] is not null, at, null, "{ sex, oldAgeYears, newAgeYears, raisedFrom, monthsPerMonth }")) continue;
            faults.Require(steps[i].OldAgeYears is >= 40 and <= 80, at + ".oldAgeYears", steps[i].OldAgeYears, "40..80");
            faults.Require(steps[i].NewAgeYears >= steps[i].OldAgeYears && steps[i].NewAgeYears <= 80, at + ".newAgeYears", steps[i].NewAgeYears, $"{steps[i].OldAgeYears}..80");
            faults.Require(steps[i].MonthsPerMonth is >= 1 and <= 60, at + ".monthsPerMonth", steps[i].MonthsPerMonth, "1..60");
            faults.Require(!steps.Take(i).Any(other => other is not null && other.Sex == steps[i].Sex && other.Post == steps[i].Post), at, steps[i].Sex, "≠");
        }
        foreach (var sex in Enum.GetValues<Sex>())
            foreach (var post in Enum.GetValues<PostType>())
                faults.Require(steps.Any(step => step is not null && step.Sex == sex && (step.Post is null || step.Post == post)), "retirement", $"{sex}, {post}", "[≥ 1]");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
