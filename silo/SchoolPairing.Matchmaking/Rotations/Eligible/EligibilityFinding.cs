using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>What one rule says about one teacher on one day.</summary>
/// <param name="State">Eligible: the rule does not stand against it; else what it makes of the teacher.</param>
/// <param name="Reason">Its sentence; null where the rule has nothing to say.</param>
public sealed record EligibilityFinding(EligibilityState State, Reason? Reason)
{
    /// <summary>The rule does not stand against it and adds nothing.</summary>
    public static readonly EligibilityFinding Passes = new(EligibilityState.Eligible, null);

    /// <summary>The rule is what makes the teacher eligible.</summary>
    /// <param name="reason">The sentence.</param>
    public static EligibilityFinding Because(Reason reason) => new(EligibilityState.Eligible, reason);

    /// <summary>Not yet, or no longer, asked.</summary>
    /// <param name="reason">The sentence.</param>
    public static EligibilityFinding NotAsked(Reason reason) => new(EligibilityState.NotAsked, reason);

    /// <summary>Exempt or deferred for now.</summary>
    /// <param name="reason">The sentence; never why a deferral was granted.</param>
    public static EligibilityFinding Exempt(Reason reason) => new(EligibilityState.Exempt, reason);

    /// <summary>A fact is missing on which the rule depends.</summary>
    /// <param name="fact">Which: the text rotation.fact.NAME.</param>
    public static EligibilityFinding Unknown(string fact) =>
        new(EligibilityState.Undecided, RotationReason.Of(new("rotation.fact-unknown"), ("fact", "§rotation.fact." + fact)));
}
