using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Schools file demands, planners decide them; the next run counts those that were accepted.</summary>
internal sealed partial class RotationPlanGrain
{
    public async Task<Answer<SchoolRotation>> FileDemand(FileDemand command)
    {
        if (FirstAnswer<SchoolRotation>(command.Command) is { } first) return Answer<SchoolRotation>.Of(first);
        var view = place.Register.View();
        if (OwnSchoolOf(view) is not { } school || view.Find(school) is not { } own) return Refuse<SchoolRotation>(Scope.Current.Beyond(Id.Value));
        if (plan.Settings is not { } settings) return Refuse<SchoolRotation>(Refusal.Of(RefusalCode.PlanNotConfigured, ("plan", Id.Value)));
        var (named, eligibility) = (await worker.Run(() => place.Desk.Named(settings.Policy)), await Eligibilities(plan, school));
        if (!named.Accepted || !eligibility.Accepted) return Refuse<SchoolRotation>([.. named.Refusals, .. eligibility.Refusals]);
        var standing = plan.Demands.Values.Where(demand => demand.Stands && view.Today(demand.School) == school).ToList();
        var lastDay = named.Value.Calendar.Terms.Where(term => settings.Policy.Terms.Contains(term.Id)).Select(term => term.Until).DefaultIfEmpty(Today).Max();
        var faults = DemandRules.Faults(command, DemandRules.Choices(own, settings.Policy, named.Value.Curriculum), standing, lastDay, Today).ToList();
        if (faults.Count > 0) return Refuse<SchoolRotation>(faults);
        var filed = new FiledDemand(Id, plan.LastDemand + 1, school, command.Stage, command.Subject, command.WeeklyLessons, command.From, command.Kind, command.Reason.Trim(), Today);
        return await Commit(plan.With(filed), school, eligibility.Value, command.Command, new(AuditActs.DemandFiled, filed.Id.Value,
            ("plan", Id.Value), ("school", school.Value), ("count", filed.WeeklyLessons)));
    }

    public async Task<Answer<SchoolRotation>> WithdrawDemand(CommandId command, DemandId demand)
    {
        if (FirstAnswer<SchoolRotation>(command) is { } first) return Answer<SchoolRotation>.Of(first);
        var view = place.Register.View();
        if (OwnSchoolOf(view) is not { } school) return Refuse<SchoolRotation>(Scope.Current.Beyond(Id.Value));
        if (plan.Find(demand) is not { } filed || view.Today(filed.School) != school) return Refuse<SchoolRotation>(RotationRefusals.Demand(demand));
        if (!filed.Stands) return Refuse<SchoolRotation>(RotationRefusals.WrongState(filed, "withdraw"));
        var eligibility = await Eligibilities(plan, school);
        if (!eligibility.Accepted) return Refuse<SchoolRotation>(eligibility.Refusals);
        return await Commit(plan.With(filed with { State = DemandState.Withdrawn }), school, eligibility.Value, command,
            new(AuditActs.DemandWithdrawn, filed.Id.Value, ("plan", Id.Value), ("school", school.Value)));
    }

    Task<Answer<DemandList>> IRotationPlanGrain.Demands() => Task.FromResult(Answer<DemandList>.Of(Demands(plan, place.Register.View())));

    public async Task<Answer<DemandList>> DecideDemand(DecideDemand command)
    {
        if (FirstAnswer<DemandList>(command.Command) is { } first) return Answer<DemandList>.Of(first);
        var view = place.Register.View();
        if (plan.Find(command.Demand) is not { } filed) return Refuse<DemandList>(RotationRefusals.Demand(command.Demand));
        if (!Scope.Current.MayPlanFor(view.Card(filed.School).Unit)) return Refuse<DemandList>(Scope.Current.Beyond(command.Demand.Value));
        if (AnswerFields.Note(command.Answer ?? "", required: !command.Accept) is { } note) return Refuse<DemandList>(note);
        if (filed.State != DemandState.Open) return Refuse<DemandList>(RotationRefusals.WrongState(filed, "decide"));
        var next = plan.With(filed with { State = command.Accept ? DemandState.Accepted : DemandState.Refused, Answer = command.Answer?.Trim() ?? "" });
        return await Commit(next, command.Command, new(AuditActs.DemandDecided, filed.Id.Value, ("plan", Id.Value), ("answer", command.Accept ? "yes" : "no")), Demands(next, view));
    }

    /// <summary>Demands within the caller's reach.</summary>
    private static DemandList Demands(RotationPlan now, RegisterView view)
    {
        var scope = Scope.Current;
        return new(
        [
            .. now.Demands.Values.Where(demand => scope.MayPlanFor(view.Card(demand.School).Unit))
                .OrderBy(demand => demand.State != DemandState.Open).ThenBy(demand => demand.State == DemandState.Open ? demand.Number : -demand.Number)
                .Select(demand => DemandRules.Row(demand, view)),
        ]);
    }
}
