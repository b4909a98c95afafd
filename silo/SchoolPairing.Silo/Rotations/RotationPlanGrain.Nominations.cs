using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Principals nominate and consent, teachers acknowledge.</summary>
internal sealed partial class RotationPlanGrain
{
    Task<Answer<NominationList>> IRotationPlanGrain.Nominations() => Task.FromResult(Answer<NominationList>.Of(Requests(plan).Nominations()));

    public async Task<Answer<SchoolRotation>> OwnSchool()
    {
        var now = plan;
        if (OwnSchoolOf(place.Register.View()) is not { } school) return Refuse<SchoolRotation>(Scope.Current.Beyond(Id.Value));
        var eligibility = await Eligibilities(now, school);
        return eligibility.Accepted ? await Page(now, school, eligibility.Value) : Refuse<SchoolRotation>(eligibility.Refusals);
    }

    public async Task<Answer<SchoolRotation>> Nominate(NominateTeacher command)
    {
        if (FirstAnswer<SchoolRotation>(command.Command) is { } first) return Answer<SchoolRotation>.Of(first);
        var view = place.Register.View();
        if (OwnSchoolOf(view) is not { } school) return Refuse<SchoolRotation>(Scope.Current.Beyond(Id.Value));
        if (place.Teachers.Now().Find(command.Teacher) is not { } teacher || view.Today(teacher.School) != school) return Refuse<SchoolRotation>(Scope.Current.Beyond(command.Teacher.Value ?? ""));
        var eligibility = await Eligibilities(plan, school);
        if (!eligibility.Accepted) return Refuse<SchoolRotation>(eligibility.Refusals);
        var stands = plan.Nominations.GetValueOrDefault(command.Teacher);
        if (command.TakeBack)
        {
            if (stands is null) return Refuse<SchoolRotation>(RotationRefusals.Nomination(command.Teacher));
            return await Commit(plan with { Nominations = plan.Nominations.Remove(command.Teacher) }, school, eligibility.Value, command.Command, new(AuditActs.NominationTakenBack, command.Teacher.Value, ("plan", Id.Value)));
        }
        if (stands is not null) return Refuse<SchoolRotation>(Refusal.Of(RefusalCode.NominationStands, ("teacher", command.Teacher.Value), ("date", RotationTable.Day(stands.NominatedOn))));
        if (command.Host is { } host && (view.Find(host) is null || view.Card(host).Closed || view.Today(host) == school))
            return Refuse<SchoolRotation>(AnswerFields.Fault("host", host.Value ?? "", "§allowed.other-open-school"));
        if (!eligibility.Value.Answers.TryGetValue(command.Teacher, out var answer) || !SchoolPages.MayGo(teacher, answer))
            return Refuse<SchoolRotation>(AnswerFields.Fault("teacher", command.Teacher.Value, "§allowed.may-nominate"));
        return await Commit(plan.With(new Nomination(Id, command.Teacher, school, command.Host, Today)), school, eligibility.Value, command.Command,
            new(AuditActs.TeacherNominated, command.Teacher.Value, ("plan", Id.Value), ("school", school.Value), ("to", command.Host?.Value ?? "-")));
    }

    public async Task<Answer<SchoolRotation>> Consent(ConsentNomination command)
    {
        if (FirstAnswer<SchoolRotation>(command.Command) is { } first) return Answer<SchoolRotation>.Of(first);
        var view = place.Register.View();
        if (OwnSchoolOf(view) is not { } school) return Refuse<SchoolRotation>(Scope.Current.Beyond(Id.Value));
        if (plan.Nominations.GetValueOrDefault(command.Teacher) is not { Host: { } host } nomination || view.Today(host) != school)
            return Refuse<SchoolRotation>(RotationRefusals.Nomination(command.Teacher));
        var eligibility = await Eligibilities(plan, school);
        if (!eligibility.Accepted) return Refuse<SchoolRotation>(eligibility.Refusals);
        return await Commit(plan.With(nomination with { HostConsents = command.Consent }), school, eligibility.Value, command.Command,
            new(AuditActs.NominationConsented, command.Teacher.Value, ("plan", Id.Value), ("school", school.Value), ("answer", command.Consent ? "yes" : "no")));
    }

    public async Task<Answer<OwnNomination>> Acknowledge(AcknowledgeNomination command)
    {
        if (FirstAnswer<OwnNomination>(command.Command) is { } first) return Answer<OwnNomination>.Of(first);
        if (Caller.Current?.Teacher is not { } teacher) return Refuse<OwnNomination>(Scope.Current.Beyond(Id.Value));
        if (plan.Nominations.GetValueOrDefault(teacher) is not { } nomination) return Refuse<OwnNomination>(RotationRefusals.Nomination(teacher));
        var view = place.Register.View();
        var next = nomination with { Acknowledged = command.Agree };
        return await Commit(plan.With(next), command.Command, new(AuditActs.NominationAcknowledged, teacher.Value, ("plan", Id.Value), ("answer", command.Agree ? "yes" : "no")),
            new OwnNomination(Id, next.Host is { } host ? view.Card(host) : null, next.NominatedOn, next.Acknowledged));
    }

    private async Task<Answer<SchoolRotation>> Commit(RotationPlan next, SchoolId school, OwnEligibilities eligibility, Contracts.Plans.CommandId command, Act act)
    {
        var page = await Page(next, school, eligibility);
        return page.Accepted ? await Commit(next, command, act, page.Value) : page;
    }

    private async Task<Answer<SchoolRotation>> Page(RotationPlan now, SchoolId school, OwnEligibilities eligibility)
    {
        var (view, teachers) = (place.Register.View(), place.Teachers.Now());
        var pages = new SchoolPages(now, view, teachers, Postings(now, view), Requests(now));
        var run = await PublishedRun(now);
        return run is { Accepted: false } ? Refuse<SchoolRotation>(run.Refusals) : Answer<SchoolRotation>.Of(pages.Of(school, run?.Value, eligibility.Answers, eligibility.MayFile));
    }

    /// <summary>Who of a school is to rotate, by the plan's policy; nobody is asked before it has one.</summary>
    private async Task<Answer<OwnEligibilities>> Eligibilities(RotationPlan now, SchoolId school)
    {
        if (now.Settings is not { } settings || place.Register.View() is not { } view || view.Find(school) is not { } own) return Answer<OwnEligibilities>.Of(new(new Dictionary<TeacherId, Eligibility>(), []));
        var teachers = place.Teachers.Now().All.Where(teacher => view.Today(teacher.School) == school).Select(teacher => teacher with { School = school });
        return await worker.Run(() =>
        {
            var named = place.Desk.Named(settings.Policy);
            return named.Accepted
                ? Answer<OwnEligibilities>.Of(new(place.Engine.Eligibilities(RotationInputsOf.Plan(settings with { Decisions = [] }, named.Value, [own], _ => 0, teachers, [], [], [], [], 0))
                    .ToDictionary(answer => answer.Teacher), DemandRules.Choices(own, settings.Policy, named.Value.Curriculum)))
                : Refuse<OwnEligibilities>(named.Refusals);
        });
    }

    private static SchoolId? OwnSchoolOf(RegisterView view) => Caller.Current is { Role: Role.Principal, School: { } school } ? view.Today(school) : null;

    /// <summary>Whom a school may nominate, and what it may ask for.</summary>
    private sealed record OwnEligibilities(IReadOnlyDictionary<TeacherId, Eligibility> Answers, ImmutableArray<DemandChoice> MayFile);
}
