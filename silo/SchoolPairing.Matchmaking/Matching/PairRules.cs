using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Names the hard rules that keep a pair from being a candidate.</summary>
public static class PairRules
{
    /// <summary>Every rule against the pair, with its values; empty where it is a candidate. A school that the inputs do not have breaks the rule of its side.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="helper">The helper asked about.</param>
    /// <param name="receiver">The receiver asked about.</param>
    public static ImmutableArray<Reason> Against(MatchInputs inputs, SchoolId helper, SchoolId receiver)
    {
        var sides = SideChoice.Of(inputs);
        if (sides.Helpers.FirstOrDefault(school => school.Id == helper) is not { } one) return [SideReasons.Helper(inputs, helper)];
        if (sides.Receivers.FirstOrDefault(school => school.Id == receiver) is not { } other) return [SideReasons.Receiver(inputs, receiver)];
        return [.. MatchingConstraints.Violations(MatchingConstraints.Audits(inputs), one, other)];
    }
}
