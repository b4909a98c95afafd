using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The assignment without the rules that couple teachers: each goes once, each post takes as many as fit into the terms one after the other. A pure flow, solved
/// in milliseconds at any size; no plan is worth more, and its choice is where a plan begins.
/// </summary>
internal static class FlowCore
{
    /// <summary>Solves the core of some options.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">All options.</param>
    /// <param name="allowed">Which of them count.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The options of the best flow, and its value, at least 0.</returns>
    public static (List<int> Chosen, long Value) Solve(RotationFacts facts, RotationOption[] options, Func<RotationOption, bool> allowed, CancellationToken cancel)
    {
        var best = new Dictionary<(int Post, int Teacher), int>();
        var shortest = new int[facts.Posts.Length];
        for (var option = 0; option < options.Length; option++)
        {
            if (!allowed(options[option])) continue;
            var (post, terms) = (options[option].Post, options[option].Terms);
            if (shortest[post] == 0 || terms < shortest[post]) shortest[post] = terms;
            var key = (post, options[option].Teacher);
            if (!best.TryGetValue(key, out var other) || options[option].Points > options[other].Points) best[key] = option;
        }
        var arcs = best.OrderBy(arc => arc.Key).ToArray();
        var starts = new int[facts.Posts.Length + 1];
        for (var post = 0; post < facts.Posts.Length; post++) starts[post + 1] = starts[post] + (shortest[post] == 0 ? 0 : facts.Terms.Count / shortest[post]);
        var capacity = new int[facts.Teachers.Length];
        Array.Fill(capacity, 1);
        var flow = new FlowProblem(capacity, starts, new long[starts[^1]], [.. arcs.Select(arc => arc.Key.Teacher)], [.. arcs.Select(arc => arc.Key.Post)],
            [.. arcs.Select(arc => options[arc.Value].Points)]);
        var solution = TwinningFlowSolver.Solve(flow, null, cancel);
        var chosen = new List<int>();
        for (var arc = 0; arc < arcs.Length; arc++)
            if (solution.Used[arc]) chosen.Add(arcs[arc].Value);
        return (chosen, (long)solution.Total(flow));
    }
}
