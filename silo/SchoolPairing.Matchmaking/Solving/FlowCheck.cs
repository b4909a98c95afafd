namespace SchoolPairing.Matchmaking.Solving;

/// <summary>Checks a solution against its problem in plain arithmetic that shares nothing with the solver.</summary>
public static class FlowCheck
{
    /// <summary>Every broken promise of <see cref="FlowSolution"/>, as a line for engineers; none means feasible and proven best.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">What is said to solve it.</param>
    public static IReadOnlyList<string> Violations(FlowProblem problem, FlowSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        var found = new List<string>();
        if (solution.Used.Length != problem.Arcs || solution.HelperPrice.Length != problem.Helpers || solution.ReceiverPrice.Length != problem.Receivers)
            return ["The solution has another size than the problem."];
        var (given, taken) = (new int[problem.Helpers], new int[problem.Receivers]);
        for (var arc = 0; arc < problem.Arcs; arc++)
        {
            var (helper, receiver) = (problem.ArcHelper[arc], problem.ArcReceiver[arc]);
            if (solution.Used[arc]) (given[helper], taken[receiver]) = (given[helper] + 1, taken[receiver] + 1);
            var gain = (Int128)problem.ArcValue[arc] - solution.HelperPrice[helper] + solution.ReceiverPrice[receiver];
            if (solution.Used[arc] && gain < 0) found.Add($"Arc {arc} is used but gains {gain}.");
            if (!solution.Used[arc] && gain > 0) found.Add($"Arc {arc} is unused but would gain {gain}.");
        }
        CheckHelpers(problem, solution, given, found);
        CheckReceivers(problem, solution, taken, found);
        return found;
    }

    private static void CheckHelpers(FlowProblem problem, FlowSolution solution, int[] given, List<string> found)
    {
        for (var helper = 0; helper < problem.Helpers; helper++)
        {
            var price = solution.HelperPrice[helper];
            if (given[helper] > problem.HelperCapacity[helper]) found.Add($"Helper {helper} is used {given[helper]} times of {problem.HelperCapacity[helper]}.");
            if (price < 0) found.Add($"Helper {helper} has the price {price}.");
            if (price != 0 && given[helper] < problem.HelperCapacity[helper]) found.Add($"Helper {helper} has a free place and the price {price}.");
        }
    }

    private static void CheckReceivers(FlowProblem problem, FlowSolution solution, int[] taken, List<string> found)
    {
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
        {
            var (first, places) = (problem.PlaceStart[receiver], problem.PlaceStart[receiver + 1] - problem.PlaceStart[receiver]);
            if (taken[receiver] > places) found.Add($"Receiver {receiver} has {taken[receiver]} helpers for {places} places.");
            for (var place = 0; place < places; place++)
            {
                var (price, reward) = (solution.ReceiverPrice[receiver], problem.PlaceReward[first + place]);
                if (place < taken[receiver] && price > reward) found.Add($"Receiver {receiver} fills a place of {reward} at the price {price}.");
                if (place >= taken[receiver] && price < reward) found.Add($"Receiver {receiver} leaves a place of {reward} open at the price {price}.");
            }
        }
    }
}
