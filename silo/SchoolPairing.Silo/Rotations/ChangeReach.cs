using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Whether a change of the published week is within the caller's reach: a county planner's own teachers and hosts, never a whole term.</summary>
internal sealed class ChangeReach(RotationPlan plan, RegisterView view, TeacherView teachers, Scope scope)
{
    public Refusal? Beyond(RotationChange change)
    {
        if (scope.PlansForTheCity) return null;
        var within = change.Kind switch
        {
            RotationChangeKind.TeacherAway => change.Teacher is { } away && (teachers.Find(away) is { } own && Within(own.School)
                || plan.Standing.Any(rotation => rotation.Teacher == away && (Within(rotation.Posting.Home) || Within(rotation.Posting.Host)))),
            RotationChangeKind.RoadClosed => change is { School: { } one, OtherSchool: { } other } && Within(one) && Within(other),
            RotationChangeKind.OtherDays => change.School is { } school && Within(school),
            _ => false,
        };
        return within ? null : scope.Beyond(change.Teacher?.Value ?? change.School?.Value ?? change.Term?.Id.Value ?? plan.Plan.Value);
    }

    /// <summary>Whether every visit that an answer changes is within the own reach.</summary>
    public bool Covers(ReplanDraft? draft) => draft is null || draft.Answer.Goes.Concat(draft.Answer.Comes).All(MayPlan);

    /// <summary>Whether a visit is at a school, or of a teacher, of the own reach.</summary>
    public bool MayPlan(Visit visit) => scope.PlansForTheCity || Within(visit.School) || plan.Standing.Any(rotation => rotation.Teacher == visit.Teacher && Within(rotation.Posting.Home));

    private bool Within(SchoolId school) => scope.MayPlanFor(view.Card(school).Unit);
}
