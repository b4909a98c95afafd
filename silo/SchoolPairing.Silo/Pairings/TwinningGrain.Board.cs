using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>The planner's board.</summary>
internal sealed partial class TwinningGrain
{
    private const int LongestName = 60, MostChanges = 200;

    public async Task<Answer<BoardPage>> Get(ScenarioId? scenario)
    {
        var now = twinning;
        if (scenario is { } asked && now.Find(asked) is null) return Refuse<BoardPage>(Unknown(asked));
        var open = scenario is { } named ? now.Find(named) : now.PublishedScenario ?? now.Scenarios.Values.LastOrDefault();
        var measured = await Measured(now, now.Scenarios.Values);
        if (!measured.Accepted) return Refuse<BoardPage>(measured.Refusals);
        var plan = open is null ? null : await PlanOf(open);
        return plan is { Accepted: false } ? Refuse<BoardPage>(plan.Refusals)
            : Answer<BoardPage>.Of(new BoardPages(now, register.View(), Scope.Current).Board(measured.Value, open, plan?.Value));
    }

    public async Task<Answer<ScenarioComparison>> Compare(ScenarioId left, ScenarioId right)
    {
        var now = twinning;
        if (now.Find(left) is not { } one) return Refuse<ScenarioComparison>(Unknown(left));
        if (now.Find(right) is not { } other) return Refuse<ScenarioComparison>(Unknown(right));
        var measured = await Measured(now, one == other ? [one] : [one, other]);
        return measured.Accepted ? Answer<ScenarioComparison>.Of(new BoardPages(now, register.View(), Scope.Current).Comparison(measured.Value, one, other)) : Refuse<ScenarioComparison>(measured.Refusals);
    }

    public async Task<Answer<PairPage>> Pair(ScenarioId scenario, SchoolId helper, SchoolId receiver)
    {
        var now = twinning;
        if (now.Find(scenario) is not { } found) return Refuse<PairPage>(Unknown(scenario));
        var view = register.View();
        var pair = new PairId(helper, receiver);
        if (!Sees(view, pair)) return Refuse<PairPage>(Scope.Current.Beyond(pair.ToString()));
        var plan = await PlanOf(found);
        if (!plan.Accepted) return Refuse<PairPage>(plan.Refusals);
        return plan.Value.Explain(pair) is { } explained
            ? Answer<PairPage>.Of(new BoardPages(now, view, Scope.Current).Pair(found, plan.Value, explained))
            : Refuse<PairPage>(Refusal.Of(RefusalCode.NotACandidate, ("helper", view.Card(helper).Name), ("receiver", view.Card(receiver).Name)));
    }

    public async Task<Answer<PairPrices>> Prices(ScenarioId scenario)
    {
        var now = twinning;
        if (now.Find(scenario) is not { } found) return Refuse<PairPrices>(Unknown(scenario));
        var plan = await PlanOf(found);
        if (!plan.Accepted) return Refuse<PairPrices>(plan.Refusals);
        var view = register.View();
        var change = Bindings.Of(now).On(plan.Value, found.Pairs, found.Decisions);
        var regrets = await worker.Run(() => plan.Value.Prices(change, RepairGoal.BestValue) is { Accepted: true } best ? best.Value.Regrets() : Refuse<RegretList>());
        var smallest = await worker.Run(() => plan.Value.Prices(change, RepairGoal.FewestChanges));
        if (!regrets.Accepted || !smallest.Accepted) return Refuse<PairPrices>([.. regrets.Refusals, .. smallest.Refusals]);
        ImmutableArray<PairReserve> reserves = await worker.Run(() => smallest.Value.Reserves());
        ImmutableArray<PairRegret> seen = [.. regrets.Value.Pairs.Where(regret => Sees(view, regret.Pair))];
        reserves = [.. reserves.Where(reserve => Sees(view, reserve.Pair))];
        var named = seen.Select(regret => regret.Effect).Concat(reserves.Select(reserve => reserve.Effect)).SelectMany(effect => effect.Moves).SelectMany(move => new[] { move.Helper, move.Receiver });
        return Answer<PairPrices>.Of(new(now.BoardVersion, seen, reserves, new BoardPages(now, view, Scope.Current).Cards(named, plan.Value)));
    }

    public async Task<Answer<EditPreview>> Preview(ScenarioId scenario, BoardEdit edit)
    {
        var now = twinning;
        if (now.Find(scenario) is not { } found) return Refuse<EditPreview>(Unknown(scenario));
        var edited = await Edited(now, found, edit);
        if (!edited.Accepted) return Refuse<EditPreview>(edited.Refusals);
        var (plan, move, option) = edited.Value;
        var before = plan.Measure(found.Pairs);
        return before.Accepted
            ? Answer<EditPreview>.Of(new(now.BoardVersion, before.Value, option.Measures, option.Effect, move.Recalled, move.Delta.Sent.Length,
                new BoardPages(now, register.View(), Scope.Current).Cards(option.Effect.Moves.SelectMany(pair => new[] { pair.Helper, pair.Receiver }), plan)))
            : Refuse<EditPreview>(before.Refusals);
    }

    public async Task<Answer<BoardChanged>> Apply(ApplyEdit command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (twinning.Find(command.Scenario) is not { } scenario) return Refuse<BoardChanged>(Unknown(command.Scenario));
        var edited = await Edited(twinning, scenario, command.Edit);
        if (!edited.Accepted) return Refuse<BoardChanged>(edited.Refusals);
        var edit = command.Edit;
        return await Step(edited.Value.Move, command.Command, new(AuditActs.ScenarioEdited, scenario.Id, Details:
        [
            ("scenario", scenario.Id.Value), ("edit", edit.Kind.ToString()), ("helper", edit.Helper?.Value ?? "-"), ("receiver", edit.Receiver?.Value ?? "-"),
            ("count", edited.Value.Move.Delta.PairsCome.Length),
        ]), edit);
    }

    public async Task<Answer<BoardChanged>> Add(AddScenario command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (NameFault(command.Name) is { } fault) return Refuse<BoardChanged>(fault);
        if (command.Run is null == command.CopyOf is null) return Refuse<BoardChanged>(AnswerFields.Fault("run-or-copy", "", "§allowed.one-source"));
        var number = twinning.LastScenario + 1;
        Scenario added;
        if (command.CopyOf is { } copied)
        {
            if (twinning.Find(copied) is not { } original) return Refuse<BoardChanged>(Unknown(copied));
            added = original with { Number = number, Name = command.Name.Trim(), CopyOf = original.Number };
        }
        else
        {
            var proposal = await ProposalOf(command.Run!.Value);
            if (!proposal.Accepted) return Refuse<BoardChanged>(proposal.Refusals);
            added = new(number, command.Name.Trim(), command.Run.Value, null, Scenario.Sorted(proposal.Value.Inputs.Decisions),
                [.. proposal.Value.Pairs.Select(pair => new PairId(pair.Helper, pair.Receiver)).Order()]);
        }
        return await Step(new(twinning with { LastScenario = number }, new() { Added = added }), command.Command,
            new(AuditActs.ScenarioAdded, added.Id, Details: [("scenario", added.Id.Value), ("run", added.Run.Value)]));
    }

    public async Task<Answer<BoardChanged>> Rename(RenameScenario command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (twinning.Find(command.Scenario) is not { } scenario) return Refuse<BoardChanged>(Unknown(command.Scenario));
        if (NameFault(command.Name) is { } fault) return Refuse<BoardChanged>(fault);
        return await Step(new(twinning, new() { Scenario = scenario.Number, Name = new(scenario.Name, command.Name.Trim()) }), command.Command,
            new(AuditActs.ScenarioRenamed, scenario.Id, Details: [("scenario", scenario.Id.Value)]));
    }

    public async Task<Answer<BoardChanged>> Drop(DropScenario command)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if (twinning.Find(command.Scenario) is not { } scenario) return Refuse<BoardChanged>(Unknown(command.Scenario));
        if (twinning.Published == scenario.Number) return Refuse<BoardChanged>(Refusal.Of(RefusalCode.ScenarioPublished, ("scenario", scenario.Name)));
        return await Step(new(twinning, new() { Dropped = scenario }), command.Command,
            new(AuditActs.ScenarioDropped, scenario.Id, Details: [("scenario", scenario.Id.Value)]));
    }

    public Task<Answer<BoardChanged>> Undo(StepBoard command) => OneStep(command, back: true);

    public Task<Answer<BoardChanged>> Redo(StepBoard command) => OneStep(command, back: false);

    public Task<ImmutableArray<BoardChange>> Changes(long after) => Task.FromResult(
        after >= twinning.Sequence ? [] : storage.Read(rows => TwinningTable.Changes(rows, Id, after, MostChanges)));

    private async Task<Answer<BoardChanged>> OneStep(StepBoard command, bool back)
    {
        if (FirstAnswer<BoardChanged>(command.Command) is { } first) return Answer<BoardChanged>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<BoardChanged>(outdated);
        if ((back ? twinning.NextUndo : twinning.NextRedo) is not { } step)
            return Refuse<BoardChanged>(Refusal.Of(back ? RefusalCode.NothingToUndo : RefusalCode.NothingToRedo, ("plan", Id.Value)));
        if (!Scope.Current.PlansForTheCity && step.By != Caller.Current!.Account) return Refuse<BoardChanged>(TooLate(new("others", 1, 0)));
        var obstacle = back ? StepRules.UndoObstacle(twinning, step.Delta, command.EvenAgreed) : StepRules.RedoObstacle(twinning, step.Delta, command.EvenAgreed);
        if (obstacle is not null) return Refuse<BoardChanged>(TooLate(obstacle));
        var next = back ? StepRules.Undo(twinning, step.Delta) : StepRules.Do(twinning, step.Delta);
        if (BoardCheck.Broken(next) is { } broken) return Refuse<BoardChanged>(TooLate(broken));
        next = next with { Done = next.Done + (back ? -1 : 1), BoardVersion = next.BoardVersion + 1 };
        ScenarioId? about = step.Delta.Scenario is { } number ? Scenario.IdOf(number) : null;
        var (comes, goes) = (step.Delta.Sent.Length, step.Delta.Ended.Length);
        var answer = new BoardChanged(next.BoardVersion, StateHash.Of(next), about, back ? goes : comes, back ? comes : goes);
        await Commit(next, new(back ? AuditActs.StepUndone : AuditActs.StepRedone, about, Details: [("edit", step.Act.Value), ("count", step.Delta.Offers)]), command.Command, answer);
        return Answer<BoardChanged>.Of(answer);
    }

    private Refusal TooLate(StepObstacle obstacle) => Refusal.Of(RefusalCode.StepTooLate, ("reason", "§too-late." + obstacle.Reason),
        ("count", obstacle.Count.ToString(CultureInfo.InvariantCulture)), ("offer", obstacle.Offer == 0 ? "-" : twinning.IdOf(obstacle.Offer).Value));

    private async Task<Answer<EditedBoard>> Edited(Twinning from, Scenario scenario, BoardEdit edit)
    {
        var plan = await PlanOf(scenario);
        if (!plan.Accepted) return Refuse<EditedBoard>(plan.Refusals);
        var (view, bindings) = (register.View(), Bindings.Of(from));
        var order = new EditRules(scenario, plan.Value, bindings, school => view.Card(school, Frozen(plan.Value, school)).Name).Order(edit);
        if (!order.Accepted) return Refuse<EditedBoard>(order.Refusals);
        var change = bindings.On(plan.Value, scenario.Pairs, order.Value.Decisions);
        change = change with { Forbidden = [.. change.Forbidden, .. order.Value.Gone] };
        var outcome = await worker.Run(() => plan.Value.Replan(change, order.Value.Goal));
        if (outcome is ReplanOutcome.Impossible impossible) return Refuse<EditedBoard>(Clash(impossible.Clash, view));
        if (outcome is not ReplanOutcome.Found { Options: [var option, ..] }) return Refuse<EditedBoard>(((ReplanOutcome.Refused)outcome).Refusals);
        var about = order.Value.About.Concat(option.Effect.Moves.Select(move => move.Receiver));
        if (BeyondScope(view, about) is { } beyond) return Refuse<EditedBoard>(beyond);
        return Answer<EditedBoard>.Of(new(plan.Value, BoardMove.Edit(from, scenario, plan.Value, order.Value.Decisions, option.Pairs, Today), option));
    }

    private async Task<Answer<Proposal>> ProposalOf(MatchRunId run)
    {
        var found = await worker.Run(() => storage.Read(rows => MatchRunTable.Ended(rows, Id, run)));
        return found switch
        {
            null => Refuse<Proposal>(Refusal.Of(RefusalCode.UnknownRun, ("run", run.Value ?? ""))),
            { Outcome: null } => Refuse<Proposal>(Refusal.Of(RefusalCode.NoProposal, ("run", run.Value), ("state", "§phase.solving"))),
            { Outcome: { } packed } => await worker.Run(() => PackedJson.Unpack<MatchOutcome>(packed)) is MatchOutcome.ProvenBest best
                ? Answer<Proposal>.Of(best.Proposal) : Refuse<Proposal>(Refusal.Of(RefusalCode.NoProposal, ("run", run.Value), ("state", "§phase.done"))),
        };
    }

    private async Task<Answer<Dictionary<int, PlanMeasures>>> Measured(Twinning now, IEnumerable<Scenario> scenarios)
    {
        var measures = new Dictionary<int, PlanMeasures>();
        foreach (var scenario in scenarios)
        {
            var plan = await PlanOf(scenario);
            if (!plan.Accepted) return Refuse<Dictionary<int, PlanMeasures>>(plan.Refusals);
            // A pair that fell stands on the board until it is repaired, but nobody is helped by it.
            var standing = now.Published == scenario.Number ? [.. now.Standing.Select(offer => offer.Pair)] : scenario.Pairs.ToHashSet();
            var measured = plan.Value.Measure(scenario.Pairs.Where(standing.Contains));
            if (!measured.Accepted) return Refuse<Dictionary<int, PlanMeasures>>(measured.Refusals);
            measures.Add(scenario.Number, measured.Value);
        }
        return Answer<Dictionary<int, PlanMeasures>>.Of(measures);
    }

    private static Refusal? NameFault(string name) => name.Trim().Length is >= 1 and <= LongestName ? null
        : AnswerFields.Fault("name", name, "§allowed.text", ("least", 1), ("most", LongestName));

    private static School? Frozen(StandingPlan plan, SchoolId school) => plan.Helper(school)?.School ?? plan.Receiver(school)?.School;

    private sealed record EditedBoard(StandingPlan Plan, BoardMove Move, RepairOption Option);
}
