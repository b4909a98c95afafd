using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>
/// The whole run from frozen inputs to an audited proposal: need, candidates, scores, optimum, certificate, explanations, audit.
/// Pure and deterministic: the same inputs give the same proposal, byte for byte.
/// </summary>
public static class MatchEngine
{
    /// <summary>Runs the engine.</summary>
    /// <param name="inputs">Frozen inputs, every list sorted as <see cref="MatchInputs"/> says.</param>
    /// <param name="report">Told each phase and the counts within it; called on the caller's thread.</param>
    /// <param name="cancel">Ends the run as <see cref="MatchOutcome.Cancelled"/>.</param>
    public static MatchOutcome Run(MatchInputs inputs, Action<MatchProgress> report, CancellationToken cancel)
    {
        try
        {
            return Outcome(inputs, report, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new MatchOutcome.Cancelled();
        }
    }

    private static MatchOutcome Outcome(MatchInputs inputs, Action<MatchProgress> report, CancellationToken cancel)
    {
        var faults = Faults(inputs);
        if (!faults.IsEmpty) return new MatchOutcome.Refused(faults);
        report(new(MatchPhase.Need, 0, 0));
        var sides = SideChoice.Of(inputs);
        if (LockClash.Find(sides) is { } clash) return new MatchOutcome.Impossible(clash);

        report(new(MatchPhase.Candidates, 0, 0));
        var search = CandidateSearch.Find(sides, found => report(new(MatchPhase.Candidates, found, 0)), cancel);
        report(new(MatchPhase.Scoring, search.Pairs.Count, 0));
        var points = CandidateScores.Of(sides, search.Pairs);
        var built = TwinningProblem.Of(sides, search.Pairs, points);
        if (!built.Accepted) return new MatchOutcome.Refused(built.Refusals);
        var problem = built.Value;
        if (FlowBounds.Check(problem.Flow) is { } tooLarge) return new MatchOutcome.Refused([tooLarge]);

        report(new(MatchPhase.Solving, search.Pairs.Count, 0));
        var solution = TwinningFlowSolver.Solve(problem.Flow, pivots => report(new(MatchPhase.Solving, search.Pairs.Count, pivots)), cancel);
        if (UnmetMusts(problem) is { } unmet) return new MatchOutcome.Impossible(unmet);

        report(new(MatchPhase.Explaining, search.Pairs.Count, solution.Pivots));
        var proposal = new ProposalBuilder(problem, solution, search, points).Build(cancel);
        report(new(MatchPhase.Auditing, search.Pairs.Count, solution.Pivots));
        var audit = ProposalVerifier.Verify(proposal);
        if (!audit.Accepted)
            throw new InvalidOperationException("A proposal failed its own audit: " + string.Join("; ", audit.Findings.Take(5).Select(finding =>
                finding.Rule + " " + string.Join(", ", finding.Details.Select(detail => detail.Name + "=" + detail.Value)))));
        return new MatchOutcome.ProvenBest(proposal);
    }

    /// <summary>Every fault of the need model, the card and the model, and of their choice; none: the inputs can be matched.</summary>
    internal static ImmutableArray<Refusal> Faults(MatchInputs inputs)
    {
        var faults = NeedModelCheck.Faults(inputs.NeedModel).AddRange(CardReader.Faults(inputs.Card));
        if (inputs.Model is { } model) faults = faults.AddRange(ModelCheck.Faults(model));
        return inputs is { Model: not null, GivenScores: not null }
            ? faults.Add(Refusal.Of(RefusalCode.InvalidSetting, ("key", "model"), ("value", inputs.Model.Id), ("allowed", "§kind.model-or-scores")))
            : faults;
    }

    private static ImmutableArray<ClashPart>? UnmetMusts(TwinningProblem problem)
    {
        var sides = problem.Sides;
        var asked = sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver).ToHashSet();
        if (asked.Count == 0) return null;
        var locked = new HashSet<int>();
        for (var pair = 0; pair < problem.Pairs.Count; pair++)
            if (problem.Locked[pair]) locked.Add(problem.Pairs.Receiver[pair]);
        var musts = new bool[sides.Receivers.Length];
        for (var receiver = 0; receiver < musts.Length; receiver++)
            musts[receiver] = asked.Contains(sides.Receivers[receiver].Id) && !locked.Contains(receiver);
        return MustServe.Conflict(problem.Flow, musts) is { } conflict
            ? LockClash.OfMusts(sides, conflict.Receivers, conflict.Helpers)
            : null;
    }
}
