using System.Diagnostics;
using System.Globalization;
using SchoolPairing.Benchmarks.Solving;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Certificates;

namespace SchoolPairing.Benchmarks.Matching;

/// <summary>
/// The whole run on made regions, phase by phase: what a planner waits for. Beside the solve the peer called bare on the same network in the
/// same run; "prove" writes certificate and Hall sets (and the alternatives up to 400,000 candidates); "verify" is the independent check.
/// </summary>
internal static class EngineBenchmark
{
    internal static void Run(TextWriter to, IEnumerable<CitySize> sizes)
    {
        MatchEngine.Run(MadeCities.Make(CitySize.All[0]), _ => { }, CancellationToken.None);
        foreach (var size in sizes)
        {
            var inputs = MadeCities.Make(size);
            var times = new Dictionary<MatchPhase, double>();
            var (clock, phase) = (Stopwatch.StartNew(), MatchPhase.Queued);
            void Report(MatchProgress progress)
            {
                if (progress.Phase == phase) return;
                times[phase] = times.GetValueOrDefault(phase) + clock.Elapsed.TotalMilliseconds;
                Say(Console.Error, $"  {size.Name} {phase} {clock.ElapsedMilliseconds} ms");
                clock.Restart();
                phase = progress.Phase;
            }
            var best = (MatchOutcome.ProvenBest)MatchEngine.Run(inputs, Report, CancellationToken.None);
            Report(new(MatchPhase.Done, 0, 0));
            var totals = best.Proposal.Totals;
            double Ms(MatchPhase one) => times.GetValueOrDefault(one);
            to.WriteLine();
            Say(to, $"{size.Name}: {totals.Helpers} x {totals.Receivers}, {totals.Candidates} candidates, {totals.ReceiversHelped} helped");
            Say(to, $"  need {Ms(MatchPhase.Need):f0} | candidates {Ms(MatchPhase.Candidates):f0} | score and network {Ms(MatchPhase.Scoring):f0} | solve {Ms(MatchPhase.Solving):f0} | prove {Ms(MatchPhase.Explaining):f0} | verify {Ms(MatchPhase.Auditing):f0} ms");
            Peer(to, best.Proposal, Ms(MatchPhase.Solving));
            WhyNotOnce(to, best.Proposal);
            Say(to, $"  peak memory of this process so far {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        }
    }

    private static void Peer(TextWriter to, Proposal proposal, double ours)
    {
        var sides = SideChoice.Of(proposal.Inputs);
        var pairs = CandidateSearch.Find(sides).Pairs;
        var flow = TwinningProblem.Of(sides, pairs, CandidateScores.Of(sides, pairs)).Value!.Flow;
        var peer = PeerFlow.Solve(flow);
        Say(to, $"  OR-Tools on the same network {peer.Status} {peer.SolveMs:f0} ms + build {peer.BuildMs:f0} ms | ours/OR-Tools {ours / peer.SolveMs:f2}");
        var greedy = GreedyPlan.Make(flow);
        var (places, value) = (0, 0L);
        for (var arc = 0; arc < flow.Arcs; arc++)
            if (greedy[arc]) (places, value) = (places + 1, value + flow.ArcValue[arc]);
        Say(to, $"  weakest picks best free helper: {places} pairs instead of {proposal.Totals.Pairs}, {value} points instead of {proposal.Totals.Points}");
    }

    // As the why command asks: everything from the proposal alone.
    private static void WhyNotOnce(TextWriter to, Proposal proposal)
    {
        var helped = proposal.Receivers.First(receiver => receiver.Candidates > 1 && receiver.LeftOut == LeftOutKind.NotLeftOut).School;
        var sides = SideChoice.Of(proposal.Inputs);
        var pairs = CandidateSearch.Find(sides).Pairs;
        var index = sides.Receivers.IndexOf(sides.Receivers.First(school => school.Id == helped));
        var helper = Enumerable.Range(0, pairs.Count).Where(pair => pairs.Receiver[pair] == index).Select(pair => sides.Helpers[pairs.Helper[pair]].Id)
            .First(id => !proposal.Pairs.Any(pair => pair.Helper == id && pair.Receiver == helped));
        var clock = Stopwatch.StartNew();
        var answer = SchoolPairing.Matchmaking.Matching.WhyNot.Answer(proposal, helper, helped).Value!;
        Say(to, $"  one \"why not\" from the written proposal alone {clock.ElapsedMilliseconds} ms: {answer.Kind}, {answer.Price?.Moves.Length} moves");
        clock.Restart();
        var report = ProposalVerifier.Verify(proposal);
        Say(to, $"  verify again, warm {clock.ElapsedMilliseconds} ms, {report.Findings.Length} findings");
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
