using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Settings and runs.</summary>
internal sealed partial class RotationPlanGrain
{
    private const int ListedRuns = 20;

    public async Task<Answer<RotationOverview>> Get()
    {
        var now = plan;
        return Answer<RotationOverview>.Of(await worker.Run(ReadOverview(now)));
    }

    public async Task<Answer<RotationOverview>> Configure(ConfigureRotation command)
    {
        if (FirstAnswer<RotationOverview>(command.Command) is { } first) return Answer<RotationOverview>.Of(first);
        var before = plan.Settings;
        var settings = await worker.Run(() => place.Desk.Settings(before, command));
        if (!settings.Accepted) return Refuse<RotationOverview>(settings.Refusals);
        var next = (plan with { Settings = settings.Value }).Changed();
        return await Commit(next, command.Command, new(AuditActs.RotationConfigured, null,
            ("version", next.Version), ("decisions", settings.Value.Decisions.Length), ("count", settings.Value.Pairs?.Length ?? 0)), await worker.Run(ReadOverview(next)));
    }

    public async Task<Answer<RotationOverview>> DecideTeacher(DecideTeacher command)
    {
        if (FirstAnswer<RotationOverview>(command.Command) is { } first) return Answer<RotationOverview>.Of(first);
        if (plan.Settings is not { } before) return Refuse<RotationOverview>(Refusal.Of(RefusalCode.PlanNotConfigured, ("plan", Id.Value)));
        var settings = await worker.Run(() => place.Desk.Decided(before, command));
        if (!settings.Accepted) return Refuse<RotationOverview>(settings.Refusals);
        var next = (plan with { Settings = settings.Value }).Changed();
        return await Commit(next, command.Command, new(AuditActs.RotationDecided, command.Teacher.Value,
            ("plan", Id.Value), ("change", command.Kind?.ToString() ?? "-"), ("to", command.Host?.Value ?? "-"), ("version", next.Version)), await worker.Run(ReadOverview(next)));
    }

    public async Task<Answer<RotationRunState>> Start(StartRotationRun command)
    {
        if (FirstAnswer<RotationRunState>(command.Command) is { } first) return Answer<RotationRunState>.Of(first);
        if (AnswerFields.Number("seconds", command.Seconds, 1, 3600) is { } range) return Refuse<RotationRunState>(range);
        if (plan.Settings is null) return Refuse<RotationRunState>(Refusal.Of(RefusalCode.PlanNotConfigured, ("plan", Id.Value)));
        var now = plan;
        var inputs = await worker.Run(() => place.Desk.Freeze(now, command.Seed));
        if (!inputs.Accepted) return Refuse<RotationRunState>(inputs.Refusals);

        var run = RotationRunId.Of($"{Id}-rotation-{plan.Runs.Length + 1}");
        var queued = new RotationRunDocument
        {
            Plan = Id, Stage = RotationRunStage.Queued, InputsHash = inputs.Value.Hash, Seed = command.Seed, Seconds = command.Seconds, StartedAt = clock.GetUtcNow(),
        };
        var answer = await Commit(plan with { Runs = plan.Runs.Add(run) }, command.Command,
            new(AuditActs.RotationRunStarted, null, ("run", run.Value), ("inputs", inputs.Value.Hash), ("seed", command.Seed)),
            queued.Seen(run, new(RotationPhase.Queued, 0, null, null)), rows => RotationRunTable.Add(rows, run, queued, inputs.Value));
        // The first call activates the run, which queues itself; were it lost, the sweep of the next start would make it.
        await place.Grains.GetGrain<IRotationRunGrain>(run.Value).Get();
        return answer;
    }

    /// <summary>Where the plan stands, for whoever asks now.</summary>
    private Func<RotationOverview> ReadOverview(RotationPlan now)
    {
        // The caller is known on the turn only.
        var scope = Scope.Current;
        return () => Overview(now, scope);
    }

    private RotationOverview Overview(RotationPlan now, Scope scope)
    {
        var (view, teachers) = (place.Register.View(), place.Teachers.Now());
        bool Within(SchoolId school) => scope.MayPlanFor(view.Card(school).Unit);
        bool Own(RotationDecision decision) => teachers.Find(decision.Teacher) is { } whose && Within(whose.School);
        var requests = new RequestPages(now, view, teachers, scope);
        var postings = new PostingPages(now, view, teachers, scope, Today);
        var pairs = place.Desk.Pairs(now);
        return new(
            Id, now.Version, now.Settings?.Policy,
            [.. (now.Settings?.Decisions ?? []).Where(decision => Own(decision) || decision.Host is { } host && Within(host)).Select(decision => Own(decision) ? decision : decision with { Reason = null })],
            teachers.All.Count(teacher => Within(teacher.School)), pairs.Count(pair => Within(pair.Helper) || Within(pair.Receiver)), States(now),
            Draft(now), now.Published, now.Standing.Count(rotation => postings.Sees(rotation.Posting, rotation.Schools)), requests.OpenForPlanners,
            place.Teachers.OpenDeferrals(Within), requests.Nominations().Rows.Length,
            now.Demands.Values.Count(demand => demand.State == DemandState.Open && Within(demand.School)), now.Settings?.TravelTimes?.Length);
    }

    private ImmutableArray<RotationRunState> States(RotationPlan now) =>
    [
        .. now.Runs.Reverse().Take(ListedRuns).Select(run => (run, state: storage.Read(rows => GrainStateTable.Find<RotationRunDocument>(rows, GrainStorage.RotationRun, run.Value).State)))
            .Where(found => found.state is not null)
            .Select(found => found.state!.Seen(found.run, place.Queue.Find(found.run.Value)?.Progress ?? new(RotationPhase.Queued, 0, null, null))),
    ];

    /// <summary>The newest run that ended with a plan.</summary>
    private RotationRunId? Draft(RotationPlan now)
    {
        var planned = storage.Read(rows => RotationRunTable.Planned(rows, Id)).ToHashSet();
        for (var index = now.Runs.Length - 1; index >= 0; index--)
            if (planned.Contains(now.Runs[index])) return now.Runs[index];
        return null;
    }
}
