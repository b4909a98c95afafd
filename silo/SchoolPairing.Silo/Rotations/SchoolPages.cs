using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>A principal's page: who comes to and who goes from the own school, how its demands are covered, and its nominations.</summary>
internal sealed class SchoolPages(RotationPlan plan, RegisterView view, TeacherView teachers, PostingPages postings, RequestPages requests)
{
    /// <param name="school">The own school, by its code of today.</param>
    /// <param name="run">The published run; null: none.</param>
    /// <param name="eligibility">Of an own teacher, where the plan has a policy.</param>
    /// <param name="mayFile">What the school may ask for.</param>
    public SchoolRotation Of(SchoolId school, PlannedRun? run, IReadOnlyDictionary<TeacherId, Eligibility> eligibility, ImmutableArray<DemandChoice> mayFile) => new(
        view.Card(school), plan.Published is not null, postings.Of(school, comes: true), postings.Of(school, comes: false),
        [.. (run?.Proposal.Covers ?? []).Where(cover => view.Today(cover.Demand.School) == school)],
        [.. plan.Nominations.Values.Where(nomination => view.Today(nomination.Home) == school).Select(requests.Row)],
        [.. plan.Nominations.Values.Where(nomination => nomination.Host is { } host && view.Today(host) == school).Select(requests.Row)],
        [.. MayNominate(school, eligibility).Select(teacher => Card(teacher, eligibility[teacher.Id]))],
        [.. plan.Demands.Values.Reverse().Where(demand => view.Today(demand.School) == school).Select(demand => DemandRules.Row(demand, view))], mayFile);

    /// <summary>Own teachers who are to rotate or want to, on the establishment, without a nomination.</summary>
    public IEnumerable<Teacher> MayNominate(SchoolId school, IReadOnlyDictionary<TeacherId, Eligibility> eligibility) => OwnTeachers(school)
        .Where(teacher => !plan.Nominations.ContainsKey(teacher.Id) && eligibility.TryGetValue(teacher.Id, out var answer) && MayGo(teacher, answer));

    public IEnumerable<Teacher> OwnTeachers(SchoolId school) => teachers.All.Where(teacher => view.Today(teacher.School) == school);

    public static bool MayGo(Teacher teacher, Eligibility eligibility) => eligibility.State is EligibilityState.Eligible or EligibilityState.Undecided
        || (eligibility.State == EligibilityState.NotAsked && teacher is { Wish: RotationWish.Willing, InEstablishment: true });

    private TeacherCard Card(Teacher teacher, Eligibility eligibility) => new(
        teacher.Id, teacher.Name, teacher.School, view.Card(teacher.School).Name, teacher.Teaches, teacher.Rank, teacher.Title, teacher.Leader, eligibility,
        teacher.History.LastOrDefault(past => past.Until is null)?.Host);
}
