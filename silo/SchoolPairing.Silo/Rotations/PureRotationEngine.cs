using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The engine of <c>SchoolPairing.Matchmaking</c> with the solver that lives in a process of its own.</summary>
internal sealed class PureRotationEngine(IIntegerSolver solver, TimeProvider clock) : IRotationEngine
{
    private readonly RotationWeeks weeks = new(solver);

    // A price that takes longer than a planner waits is answered as a bound.
    private static readonly RotationBudget Question = new(Seconds: 10);

    public RotationOutcome Run(RotationInputs inputs, int seconds, Action<RotationProgress> report, CancellationToken cancel)
    {
        var begun = clock.GetTimestamp();
        var budget = new RotationBudget(seconds, Elapsed: () => clock.GetElapsedTime(begun).TotalSeconds);
        return RotationEngine.Run(inputs, solver, budget, report, cancel);
    }

    public VerifyReport Verify(RotationInputs inputs, RotationProposal proposal) => RotationVerifier.Verify(inputs, proposal);

    public ImmutableArray<Eligibility> Eligibilities(RotationInputs inputs) => EligibilityJudge.All(inputs);

    public Answer<RotationWhy> Why(RotationInputs inputs, RotationProposal proposal, TeacherId teacher, SchoolId? host, CancellationToken cancel) =>
        new RotationExplainer(RotationCase.Of(inputs), proposal, solver, Question).Why(teacher, host, cancel) is { } why
            ? Answer<RotationWhy>.Of(why) : Answer<RotationWhy>.Refuse(RotationRefusals.Teacher(teacher));

    public RotationEffects Effects(RotationInputs inputs, RotationProposal proposal, NeedModel? model) => new(
        SenderGuards.Of(inputs, EligibilityJudge.All(inputs), proposal.Postings),
        model is null ? [] : PeopleOutlook.Of(model, inputs, proposal, BalanceScope.Everybody),
        [.. SubjectDemands.Uncounted(inputs).Select(part => new UncountedDemand(part.School, part.Stage, part.Missing))]);

    public ImmutableArray<SwapTrial> Swaps(SwapQuestion question, CancellationToken cancel)
    {
        var swap = new PostingSwap(RotationCase.Of(question.Inputs), question.Standing);
        return [.. question.Others.Select(other =>
        {
            var (mine, theirs, against) = swap.Try(question.Own, other);
            if (against.IsEmpty && question.Week is { } week) against = [.. RotationWeeks.AgainstSwap(week, mine.Teacher, theirs.Teacher)];
            return new SwapTrial(mine, theirs, against);
        })];
    }

    public ReplannedWeek Replan(StandingWeek week, CancellationToken cancel) => weeks.Replan(week, cancel);
}
