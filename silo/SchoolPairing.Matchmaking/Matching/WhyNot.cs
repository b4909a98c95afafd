using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Answers "why not this helper for this receiver?" from a proposal's own prices, by one shortest path and without solving again.</summary>
public static class WhyNot
{
    /// <summary>
    /// Either the pair is in the plan, or every hard rule that forbids it, or the exact difference that forcing it makes to the best plan.
    /// Refused with <see cref="RefusalCode.ProposalNotIntact"/> where the proposal's prices do not prove it, and with
    /// <see cref="RefusalCode.NoSuchSchool"/> where a school is not in it.
    /// </summary>
    /// <param name="proposal">A proposal.</param>
    /// <param name="helperId">The helper asked about.</param>
    /// <param name="receiverId">The receiver asked about.</param>
    public static Answer<WhyAnswer> Answer(Proposal proposal, SchoolId helperId, SchoolId receiverId)
    {
        var inputs = proposal.Inputs;
        var findings = new Findings();
        if (!InputsAudit.Check(proposal, findings)) return NotIntact(findings.ToArray()[0]);
        foreach (var id in new[] { helperId, receiverId })
            if (inputs.Schools.All(school => school.Id != id))
                return Answer<WhyAnswer>.Refuse(Refusal.Of(RefusalCode.NoSuchSchool, ("school", id.Value)));

        var sides = SideChoice.Of(inputs);
        var (helper, receiver) = (Index(sides.Helpers, helperId), Index(sides.Receivers, receiverId));
        if (helper < 0) return Forbidden(SideReasons.Helper(inputs, helperId));
        if (receiver < 0) return Forbidden(SideReasons.Receiver(inputs, receiverId));
        var broken = MatchingConstraints.Violations(MatchingConstraints.Audits(inputs), sides.Helpers[helper], sides.Receivers[receiver]);
        if (!broken.IsEmpty) return Forbidden([.. broken]);

        var pairs = CandidateSearch.Find(sides).Pairs;
        var points = CandidateScores.Of(sides, pairs);
        if (TwinningProblem.Of(sides, pairs, points).Value is not { } problem || Solution(proposal, problem) is not { } solution)
            return NotIntact("§check.prices");
        var pair = Enumerable.Range(0, pairs.Count).First(at => pairs.Helper[at] == helper && pairs.Receiver[at] == receiver);
        var heads = inputs is { GivenScores: null, Model: { } model }
            ? CompiledModel.Compile(model).On(FeatureValues.Alone(sides, helper, receiver)).Explain(0, 0, pairs.DistanceMeters[pair], pairs.TravelMinutes[pair]) : null;
        WhyAnswer Say(WhyKind kind, PriceOfForcing? price, params ReadOnlySpan<Reason> reasons) =>
            new(helperId, receiverId, kind, points[pair], [.. reasons], price, heads);

        var arc = problem.ArcOfPair[pair];
        if (arc < 0 || solution.Used[arc]) return Answer<WhyAnswer>.Of(Say(WhyKind.AlreadyPaired, null));
        if (problem.Flow.HelperCapacity[helper] == 0)
            return Answer<WhyAnswer>.Of(Say(WhyKind.BlockedByLocks, null,
                Reasons.Of(LockClash.Capacity, ("school", sides.Helpers[helper].Name), ("limit", sides.HelperCapacity[helper]))));
        if (problem.Flow.PlaceStart[receiver] == problem.Flow.PlaceStart[receiver + 1])
            return Answer<WhyAnswer>.Of(Say(WhyKind.BlockedByLocks, null,
                Reasons.Of(LockClash.HelpersPerReceiver, ("school", sides.Receivers[receiver].Name), ("limit", inputs.Policy.HelpersPerReceiver))));
        var price = new ForcedPrices(problem, solution).Of(arc, out var unhelped)
            ?? throw new InvalidOperationException("a candidate with a free place on both sides can always be forced");
        return Answer<WhyAnswer>.Of(unhelped is { } must
            ? Say(WhyKind.BlockedByLocks, null, Reasons.Of(LockClash.MustBeHelped, ("school", inputs.Schools.First(school => school.Id == must).Name)))
            : Say(WhyKind.Priced, price));

        Answer<WhyAnswer> Forbidden(params ReadOnlySpan<Reason> reasons) =>
            Answer<WhyAnswer>.Of(new(helperId, receiverId, WhyKind.Forbidden, null, [.. reasons], null));
    }

    // The proposal's pairs and prices, held against the problem built anew from its inputs; null where they do not prove each other.
    private static FlowSolution? Solution(Proposal proposal, TwinningProblem problem)
    {
        var sides = problem.Sides;
        var certificate = proposal.Certificate;
        if (certificate.LevelWeight != problem.LevelWeight
            || !proposal.Helpers.Select(outcome => outcome.School).SequenceEqual(sides.Helpers.Select(school => school.Id))
            || !proposal.Receivers.Select(outcome => outcome.School).SequenceEqual(sides.Receivers.Select(school => school.Id))
            || !certificate.HelperPrices.Select(price => price.School).SequenceEqual(sides.Helpers.Select(school => school.Id))
            || !certificate.ReceiverPrices.Select(price => price.School).SequenceEqual(sides.Receivers.Select(school => school.Id))) return null;
        var paired = proposal.Pairs.Select(pair => (pair.Helper, pair.Receiver)).ToHashSet();
        var used = Array.ConvertAll(problem.PairOfArc, pair =>
            paired.Remove((sides.Helpers[problem.Pairs.Helper[pair]].Id, sides.Receivers[problem.Pairs.Receiver[pair]].Id)));
        var locks = Enumerable.Range(0, problem.Pairs.Count).Count(pair => problem.Locked[pair]
            && paired.Remove((sides.Helpers[problem.Pairs.Helper[pair]].Id, sides.Receivers[problem.Pairs.Receiver[pair]].Id)));
        var solution = new FlowSolution(used, [.. certificate.HelperPrices.Select(price => price.Price)],
            [.. certificate.ReceiverPrices.Select(price => price.Price)], 0);
        return paired.Count == 0 && locks == problem.Locked.Count(isLocked => isLocked) && !FlowCheck.Violations(problem.Flow, solution).Any() ? solution : null;
    }

    private static int Index(IReadOnlyList<School> side, SchoolId id)
    {
        for (var index = 0; index < side.Count; index++)
            if (side[index].Id == id) return index;
        return -1;
    }

    private static Answer<WhyAnswer> NotIntact(Reason broken) =>
        Answer<WhyAnswer>.Refuse(Refusal.Of(RefusalCode.ProposalNotIntact,
            [("check", "§rule." + broken.Rule), .. broken.Details.Select(detail => (detail.Name, detail.Value))]));

    private static Answer<WhyAnswer> NotIntact(string check) =>
        Answer<WhyAnswer>.Refuse(Refusal.Of(RefusalCode.ProposalNotIntact, ("check", check)));
}
