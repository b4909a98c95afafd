using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The smallest set of a planner's decisions that cannot hold together with the rules. One that no option serves clashes by itself, with the rules that forbid it; else
/// decisions are taken out one by one, and those without which the rest can hold stay (deletion filter).
/// </summary>
internal static class DecisionClash
{
    /// <summary>A decision to send whom no option serves, with every rule against its best post; null where each has an option.</summary>
    public static ImmutableArray<Reason>? Alone(RotationFacts facts, RotationOption[] options)
    {
        var served = options.Select(option => (facts.Teachers[option.Teacher].Id, facts.Posts[option.Post].Host)).ToHashSet();
        foreach (var send in Sends(facts.Inputs))
            if (send.Host is not { } host || !served.Contains((send.Teacher, host)))
                return [Say(facts, send), .. WhyForbidden.Of(facts, send.Teacher, send.Host)];
        return null;
    }

    /// <summary>A smallest clash of decisions that each have an option.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">The options.</param>
    /// <param name="solve">Whether a program has values.</param>
    public static ImmutableArray<Reason> Together(RotationFacts facts, RotationOption[] options, Func<YearlyProgram, bool> solve)
    {
        List<RotationDecision> clash = [.. Sends(facts.Inputs)];
        for (var at = clash.Count - 1; at >= 0; at--)
        {
            List<RotationDecision> without = [.. clash.Where((_, index) => index != at)];
            if (!solve(Program(facts, options, without))) clash = without;
        }
        return [.. clash.Select(send => Say(facts, send))];
    }

    /// <summary>The hard rules with some decisions to send, without duties.</summary>
    public static YearlyProgram Program(RotationFacts facts, RotationOption[] options, IEnumerable<RotationDecision> sends)
    {
        var inputs = facts.Inputs with { Decisions = [.. facts.Inputs.Decisions.Where(decision => decision.Kind == RotationDecisionKind.Keep).Concat(sends)] };
        var less = new RotationFacts(facts.Case with { Inputs = inputs }, facts.Terms) { BurdenLimit = facts.BurdenLimit };
        return YearlyProgram.Of(RotationModel.Of(less, options, PlanRules.Hard));
    }

    private static IEnumerable<RotationDecision> Sends(RotationInputs inputs) => inputs.Decisions.Where(decision => decision.Kind == RotationDecisionKind.Send);

    private static Reason Say(RotationFacts facts, RotationDecision send) =>
        Reasons.Of(RotationModel.SendRule, ("teacher", send.Teacher), ("host", send.Host is { } host ? facts.Find(host)?.Name ?? host.Value : "-"));
}
