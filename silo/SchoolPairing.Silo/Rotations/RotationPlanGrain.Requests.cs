using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What teachers ask about their postings, and who decides.</summary>
internal sealed partial class RotationPlanGrain
{
    // The method of the interface, whose name the pages' maker shares.
    Task<Answer<RequestList>> IRotationPlanGrain.Requests() => Task.FromResult(Scope.Current.Caller is { Role: Role.Teacher, Teacher: null }
        ? Refuse<RequestList>(Scope.Current.Beyond(Id.Value)) : Answer<RequestList>.Of(Requests(plan).List()));

    public async Task<Answer<RequestList>> Ask(AskRotation command)
    {
        if (FirstAnswer<RequestList>(command.Command) is { } first) return Answer<RequestList>.Of(first);
        var own = Own(command.Rotation);
        if (!own.Accepted) return Refuse<RequestList>(own.Refusals);
        var today = Today;
        if (RequestRules.Faults(plan, own.Value, command, today) is { IsEmpty: false } faults) return Refuse<RequestList>(faults);
        Rotation? with = null;
        if (command.With is { } other)
        {
            var swap = await Swap(plan, own.Value, other, today);
            if (!swap.Accepted) return Refuse<RequestList>(swap.Refusals);
            with = swap.Value.Other;
        }
        var request = RequestRules.Asked(plan, own.Value, command, with, today);
        return await Commit(plan.With(request), command.Command, new(AuditActs.RotationAsked, request.Id.Value, ("request", request.Kind.ToString()), ("rotation", own.Value.Id.Value)));
    }

    public async Task<Answer<SwapChoices>> Swaps(RotationId rotation)
    {
        var (now, today, view) = (plan, Today, place.Register.View());
        var own = Own(rotation);
        if (!own.Accepted) return Refuse<SwapChoices>(own.Refusals);
        var others = SwapRules.Candidates(now, own.Value, today);
        if (others.IsEmpty) return Answer<SwapChoices>.Of(new(rotation, [], []));
        var trials = await Trials(now, own.Value, others, today);
        if (!trials.Accepted) return Refuse<SwapChoices>(trials.Refusals);
        var choices = others.Zip(trials.Value.Trials).Where(tried => tried.Second.Against.IsEmpty).Select(tried => new SwapChoice(tried.First.Id, view.Card(tried.First.Posting.Host),
            tried.Second.Own.OneWayMinutes, own.Value.Posting.OneWayMinutes - tried.Second.Own.OneWayMinutes));
        // How many, and by which rule; the values of a rule are another one's way, age or days.
        var ruled = trials.Value.Trials.Where(trial => !trial.Against.IsEmpty).GroupBy(trial => trial.Against[0].Rule).OrderBy(group => group.Key)
            .Select(group => new Reason(new("rotation.swap-ruled-out"), [new("rule", "§rule-name." + group.Key), new("count", $"{group.Count()}")]));
        return Answer<SwapChoices>.Of(new(rotation, [.. choices.OrderByDescending(choice => choice.MinutesSaved).ThenBy(choice => choice.With)], [.. ruled]));
    }

    public async Task<Answer<RequestList>> Withdraw(CommandId command, RequestId request)
    {
        if (FirstAnswer<RequestList>(command) is { } first) return Answer<RequestList>.Of(first);
        if (plan.Find(request) is not { } found || !Scope.Current.Is(found.Teacher)) return Refuse<RequestList>(RotationRefusals.Request(request));
        if (!found.IsOpen) return Refuse<RequestList>(RequestRules.WrongState(found));
        return await Commit(plan.With(found with { State = RequestState.Withdrawn }), command, new(AuditActs.RotationRequestWithdrawn, found.Id.Value));
    }

    public async Task<Answer<RequestList>> Decide(DecideRequest command)
    {
        if (FirstAnswer<RequestList>(command.Command) is { } first) return Answer<RequestList>.Of(first);
        var (pages, teacher) = (Requests(plan), Caller.Current is { Role: Role.Teacher } caller ? caller.Teacher : null);
        // Somebody else's request is unknown to a teacher: that it is there would already say something.
        if (plan.Find(command.Request) is not { } request || (Caller.Current!.Role == Role.Teacher && !Scope.Current.Is(request.Partner ?? request.Teacher) && !Scope.Current.Is(request.Teacher)))
            return Refuse<RequestList>(RotationRefusals.Request(command.Request));
        if (Caller.Current!.Role != Role.Teacher && !pages.PlansFor(request)) return Refuse<RequestList>(Scope.Current.Beyond(request.Id.Value));
        if (!RequestRules.MayDecide(request, teacher, Caller.Current.Role != Role.Teacher)) return Refuse<RequestList>(RequestRules.WrongState(request));
        if (RequestRules.Fault(command) is { } fault) return Refuse<RequestList>(fault);
        if (request.State == RequestState.WaitsForPartner)
            return await Commit(plan.With(RequestRules.Said(plan, request, command, Today)), command.Command, new(AuditActs.SwapAnswered, request.Id.Value, ("answer", command.Grant ? "yes" : "no")));
        var decided = request with { State = command.Grant ? RequestState.Granted : RequestState.Refused, Answer = command.Answer.Trim() };
        var next = command.Grant ? await Granted(request) : Answer<RotationPlan>.Of(plan);
        if (!next.Accepted) return Refuse<RequestList>(next.Refusals);
        return await Commit(next.Value.With(decided), command.Command,
            new(AuditActs.RotationRequestDecided, request.Id.Value, ("request", request.Kind.ToString()), ("answer", command.Grant ? "yes" : "no"), ("version", next.Value.Version)));
    }

    public async Task Expire()
    {
        var today = Today;
        var over = plan.Requests.Values.Where(request => request.Lapses && request.AnswerBy < today).ToList();
        if (over.Count == 0) return;
        var next = over.Aggregate(plan, (so, request) => so.With(request with { State = RequestState.Refused, Answer = RequestRules.Lapsed }));
        await Commit(next, new(AuditActs.RotationRequestsLapsed, null, ("count", over.Count), ("date", RotationTable.Day(today))), _ => { });
    }

    /// <summary>The plan after a granted request. Of leave nobody else moves: what was not shown to a planner is not sent.</summary>
    private async Task<Answer<RotationPlan>> Granted(RotationRequest request)
    {
        var (now, today) = (plan, Today);
        var own = now.Rotations[request.Rotation];
        switch (request.Kind)
        {
            case RequestKind.Leave:
                var from = request.Days!.From > today ? request.Days.From : today;
                var drafts = await Drafts(now, Whole(new(RotationChangeKind.TeacherAway, request.Teacher, from, request.Days.Until)), today);
                return drafts.Accepted ? Answer<RotationPlan>.Of(drafts.Value.Pinned.Next) : Refuse<RotationPlan>(drafts.Refusals);
            case RequestKind.Swap:
                var swap = await Swap(now, own, Rotation.IdOf(Id, request.With!.Value), today);
                return swap.Accepted ? Answer<RotationPlan>.Of(SwapRules.Done(now, own, swap.Value.Other, swap.Value.Trial, SwapRules.Begins(own, swap.Value.Other, today), swap.Value.Inputs).Changed())
                    : Refuse<RotationPlan>(swap.Refusals);
            default:
                // The posting stands until a run plans it anew; that run keeps the teacher from this host.
                var keep = new RotationDecision(RotationDecisionKind.Keep, own.Teacher, own.Posting.Host);
                var settings = now.Settings!;
                return Answer<RotationPlan>.Of((now with { Settings = settings with { Decisions = [.. settings.Decisions.Where(decision => decision != keep), keep] } }).Changed());
        }
    }

    /// <summary>One swap, tried on the plan as it stands.</summary>
    private async Task<Answer<TriedSwap>> Swap(RotationPlan now, Rotation own, RotationId with, DateOnly today)
    {
        if (own.Cancelled || SwapRules.Candidates(now, own, today).FirstOrDefault(other => other.Id == with) is not { } other) return Refuse<TriedSwap>(RotationRefusals.Rotation(with));
        var trials = await Trials(now, own, [other], today);
        if (!trials.Accepted) return Refuse<TriedSwap>(trials.Refusals);
        var trial = trials.Value.Trials[0];
        return trial.Against.IsEmpty ? Answer<TriedSwap>.Of(new(other, trial, trials.Value.Inputs))
            : Refuse<TriedSwap>(Refusal.Of(RefusalCode.SwapRuledOut, ("rotation", with.Value), ("rule", string.Concat(trial.Against.Select(reason => reason.Rule).Distinct().Select(rule => "§rule-name." + rule)))));
    }

    private async Task<Answer<SwapTrials>> Trials(RotationPlan now, Rotation own, ImmutableArray<Rotation> others, DateOnly today)
    {
        if (await PublishedRun(now) is not { } run) return Refuse<SwapTrials>(RotationRefusals.NotPublished(Id));
        if (!run.Accepted) return Refuse<SwapTrials>(run.Refusals);
        return Answer<SwapTrials>.Of(new(await worker.Run(() => place.Engine.Swaps(SwapRules.Question(run.Value, now, own, others, today), CancellationToken.None)), run.Value.Inputs));
    }

    /// <summary>A standing posting of the calling teacher; another one's is unknown.</summary>
    private Answer<Rotation> Own(RotationId rotation) => plan.Find(rotation) is { Cancelled: false } found && Scope.Current.Is(found.Teacher)
        ? Answer<Rotation>.Of(found) : Refuse<Rotation>(RotationRefusals.Rotation(rotation));

    private Task<Answer<RequestList>> Commit(RotationPlan next, CommandId command, Act act) => Commit(next, command, act, Requests(next).List());

    private sealed record TriedSwap(Rotation Other, SwapTrial Trial, RotationInputs Inputs);

    private sealed record SwapTrials(ImmutableArray<SwapTrial> Trials, RotationInputs Inputs);
}
