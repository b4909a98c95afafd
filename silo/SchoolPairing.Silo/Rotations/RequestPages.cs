using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Requests and nominations within the caller's reach.</summary>
internal sealed class RequestPages(RotationPlan plan, RegisterView view, TeacherView teachers, Scope scope)
{
    private TeacherId? Me => scope.Caller is { Role: Role.Teacher } caller ? caller.Teacher : null;

    /// <summary>Open ones by last day to answer, then decided ones, newest first.</summary>
    public RequestList List() => new(
    [
        .. plan.Requests.Values.Where(Sees).OrderBy(request => !request.IsOpen).ThenBy(request => request.IsOpen ? request.AnswerBy.DayNumber : -request.Number)
            .ThenBy(request => request.Number).Select(Row),
    ]);

    public int OpenForPlanners => plan.Requests.Values.Count(request => request.State == RequestState.Open && PlansFor(request));

    public bool Sees(RotationRequest request) => Me is { } me ? request.Teacher == me || request.Partner == me : PlansFor(request);

    /// <summary>Whether a planner's reach covers every posting that a request is about.</summary>
    public bool PlansFor(RotationRequest request) =>
        new[] { request.Rotation, request.With ?? request.Rotation }.All(number => plan.Rotations.GetValueOrDefault(number) is { } rotation
            && (scope.PlansForTheCity || scope.MayPlanForAnyOf(view.Card(rotation.Posting.Home).Unit, view.Card(rotation.Posting.Host).Unit)));

    /// <summary>A request as its reader may see it: the other teacher of a swap reads no name unless both agreed, so neither after a no nor after it lapsed.</summary>
    private RequestRow Row(RotationRequest request)
    {
        var hides = Me is { } me && request.Teacher != me && request.State is not (RequestState.Open or RequestState.Granted);
        return new(
            request.Id, plan.Plan, RotationId(request), request.Kind, hides ? TeacherId.Of("") : request.Teacher, hides ? "" : teachers.NameOf(request.Teacher), request.Host,
            view.Card(request.Host).Name, request.OtherHost, request.OtherHost is { } other ? view.Card(other).Name : "", request.Days?.From, request.Days?.Until,
            request.AskedOn, request.AnswerBy, request.State, hides ? "" : request.Note, request.Answer, RequestRules.MayDecide(request, Me, Me is null && PlansFor(request)));
    }

    private RotationId RotationId(RotationRequest request) => Rotation.IdOf(plan.Plan, request.Rotation);

    /// <summary>Nominations of teachers of the own reach, or to hosts of it.</summary>
    public NominationList Nominations() => new([.. plan.Nominations.Values.Where(SeesNomination).OrderBy(nomination => nomination.Home).ThenBy(nomination => nomination.Teacher).Select(Row)]);

    public NominationRow Row(Nomination nomination) => new(
        nomination.Teacher, teachers.NameOf(nomination.Teacher), nomination.Home, nomination.Host, nomination.NominatedOn, nomination.Acknowledged, nomination.HostConsents);

    private bool SeesNomination(Nomination nomination) => scope.PlansForTheCity
        || scope.MayPlanForAnyOf([view.Card(nomination.Home).Unit, .. nomination.Host is { } host ? new[] { view.Card(host).Unit } : []]);
}
