using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// "Why me?" and "why not her?": the rules that forbid with their values, or the exact price of the wish by solving anew with it, under the burden limit of the plan.
/// Only the part of the problem that the teacher belongs to is solved.
/// </summary>
public sealed class RotationExplainer
{
    private readonly RotationFacts facts;
    private readonly RotationOption[] options;
    private readonly RotationProposal proposal;
    private readonly IIntegerSolver solver;
    private readonly RotationBudget budget;

    /// <summary>Makes a plan ready for questions.</summary>
    /// <param name="from">Its case, without the posts that no demand asks for.</param>
    /// <param name="proposal">The plan, sound.</param>
    /// <param name="solver">Solves the forced plans.</param>
    /// <param name="budget">Limits of one question.</param>
    /// <exception cref="ArgumentException">The calendar has not the terms of the plan.</exception>
    public RotationExplainer(RotationCase from, RotationProposal proposal, IIntegerSolver solver, RotationBudget budget)
    {
        var terms = PlannedTerms.Of(from.Inputs) ?? throw new ArgumentException("The calendar has not the terms of the plan.", nameof(from));
        (this.proposal, this.solver, this.budget) = (proposal, solver, budget);
        facts = new RotationFacts(from.WithOwnPosts(), terms) { BurdenLimit = proposal.Fairness.Limit };
        options = OptionSearch.Find(facts);
    }

    /// <summary>Other eligible teachers of the same home school who could have gone to the same post: whom "why me and not them" is about.</summary>
    /// <param name="posting">A posting of the plan.</param>
    public ImmutableArray<TeacherId> Colleagues(Posting posting) =>
        [.. options.Where(option => facts.Posts[option.Post].Id == posting.Post).Select(option => facts.Teachers[option.Teacher])
            .Where(teacher => teacher.School == posting.Home && teacher.Id != posting.Teacher).Select(teacher => teacher.Id).Distinct().Order()];

    /// <summary>Why somebody goes there, or does not go.</summary>
    /// <param name="teacher">Whom.</param>
    /// <param name="host">Where to; null: whether at all.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Null where the inputs have no such teacher.</returns>
    public RotationWhy? Why(TeacherId teacher, SchoolId? host, CancellationToken cancel)
    {
        var index = Enumerable.Range(0, facts.Teachers.Length).FirstOrDefault(at => facts.Teachers[at].Id == teacher, -1);
        if (index < 0) return null;
        var posting = proposal.Postings.FirstOrDefault(posting => posting.Teacher == teacher);
        var verdict = facts.Case.Eligibilities[index];
        int[] own = [.. Enumerable.Range(0, options.Length).Where(option => options[option].Teacher == index && (host is not { } wanted || facts.Posts[options[option].Post].Host == wanted))];
        RotationWhy Answer(ImmutableArray<Reason> forbidden, long? price, ImmutableArray<PostingChange> changes, bool exact) =>
            new(teacher, host, verdict, posting, forbidden, price, changes, exact);

        var goes = posting is not null && (host is null || posting.Host == host);
        if (!goes && own.Length == 0) return Answer(WhyForbidden.Of(facts, teacher, host), null, [], true);
        var (part, before, outcome) = Forced(own, goes, cancel);
        if (outcome.Values.Length == 0)
            return Answer(outcome.Status == IntegerStatus.Impossible ? [Reasons.Of(RotationModel.SendRule, ("teacher", teacher), ("host", "§rotation.other-decisions"))] : [], null, [], false);
        var exact = outcome.Status == IntegerStatus.Proven && proposal.Proof.Bound == proposal.Proof.Points;
        return Answer([], part.Program.PointsOf(before) - part.Program.PointsOf(outcome.Values), Changes(part, before, outcome.Values), exact);
    }

    private (ProgramPart Part, long[] Before, IntegerOutcome Outcome) Forced(int[] own, bool keepHome, CancellationToken cancel)
    {
        var model = RotationModel.Of(facts, options, PlanRules.All);
        if (keepHome) model.Row(0, 0, own.Select(option => (option, 1L)));
        else model.OneOf(own);
        var program = model.Build();
        var chosen = proposal.Postings.Select(posting => Array.FindIndex(options, option => Is(option, posting))).Where(option => option >= 0);
        var now = FirstPlan.Complete(program, options.Length, chosen);
        var part = ProgramParts.Of(program, 1).First(part => Array.BinarySearch(part.Columns, own[0]) >= 0);
        var outcome = solver.Solve(part.Program, IntegerMethod.BranchAndCut, new(budget.Seconds, null, budget.RelativeGap, budget.MemoryMegabytes, facts.Inputs.Seed), null, cancel);
        if (outcome.Values.Length > 0 && part.Program.Broken(outcome.Values) is { } broken) throw new InvalidOperationException($"The solver's values break the program: {broken}.");
        return (part, part.Take(now), outcome);
    }

    private bool Is(in RotationOption option, Posting posting) => facts.Teachers[option.Teacher].Id == posting.Teacher && facts.Posts[option.Post].Id == posting.Post
        && facts.Terms.Terms[option.FirstTerm].Id == posting.FirstTerm && option.Terms == posting.Terms;

    private ImmutableArray<PostingChange> Changes(ProgramPart part, long[] before, long[] after)
    {
        var points = new OptionPoints(facts);
        var changes = ImmutableArray.CreateBuilder<PostingChange>();
        for (var column = 0; column < part.Columns.Length && part.Columns[column] < options.Length; column++)
            if (before[column] != after[column])
                changes.Add(new(ProposalWriter.Posting(facts, points, options[part.Columns[column]]), after[column] > 0));
        return changes.ToImmutable();
    }
}
