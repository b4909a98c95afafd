using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Plans;

namespace SchoolPairing.Silo.Matching;

/// <summary>Makes the inputs of a run: filtered to what the policy is about, sorted, each row once, so that row order never matters.</summary>
internal static class InputsOf
{
    public static MatchInputs Plan(
        ProfileId profile, PlanSettings settings, NeedModel needModel, Card card, IEnumerable<RegisteredSchool> register, long seed) => new(
        Schema: 1,
        profile,
        settings.Policy,
        needModel,
        card,
        [.. register.Where(school => !school.Closed).Select(school => school.School).Where(school => Concerns(settings.Policy, school)).OrderBy(school => school.Id)
            .Select(school => school with { OfficePhone = null })],
        [.. settings.Decisions.Distinct().OrderBy(row => row.Kind).ThenBy(row => row.Helper?.Value, StringComparer.Ordinal).ThenBy(row => row.Receiver)],
        Sorted(settings.GivenScores, row => row.Helper, row => row.Receiver, row => row.Points),
        Sorted(settings.TravelTimes, row => row.Helper, row => row.Receiver, row => row.Minutes),
        Sorted<PastPair>(settings.PastPairs, row => row.Helper, row => row.Receiver, row => row.Years)!.Value,
        seed,
        settings.Model);

    private static bool Concerns(Policy policy, School school) =>
        school.Class is { } schoolClass
        && (policy.UrbanClasses.Contains(schoolClass) || policy.RuralClasses.Contains(schoolClass))
        && school.Parts.Any(part => policy.Stages.Contains(part.Stage));

    private static ImmutableArray<T>? Sorted<T>(
        ImmutableArray<T>? rows, Func<T, SchoolId> helper, Func<T, SchoolId> receiver, Func<T, long> number) => rows is null
        ? null
        : [.. rows.Value.Distinct().OrderBy(helper).ThenBy(receiver).ThenBy(number)];
}
