using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Whether a rule allows a pair, asked for every pair near enough to matter.</summary>
/// <param name="helper">Index of the helper.</param>
/// <param name="receiver">Index of the receiver.</param>
/// <param name="travelMinutes">Travel time, -1 where unknown.</param>
public delegate bool PairTest(int helper, int receiver, int travelMinutes);

/// <summary>Why a rule forbids a pair, null where it allows it.</summary>
/// <param name="helper">The helper.</param>
/// <param name="receiver">The receiver.</param>
public delegate Reason? PairAudit(School helper, School receiver);

/// <summary>
/// A hard rule about single pairs, with two faces that share its parameters and nothing else: <see cref="Test"/> keeps forbidden pairs
/// out of the model, <see cref="Audit"/> finds them in a finished proposal and says why, with plain code.
/// </summary>
public abstract class PairRule
{
    /// <summary>Stable id; its sentence is rule.ID in the resources.</summary>
    public abstract RuleId Id { get; }

    /// <summary>Model face.</summary>
    /// <param name="sides">The sides that the test will be asked about.</param>
    public abstract PairTest Test(MatchSides sides);

    /// <summary>Audit face: asked for a pair it answers nothing where the rule allows it, else one reason with the values that it is about.</summary>
    /// <param name="inputs">The frozen inputs, looked through once.</param>
    public abstract PairAudit Audit(MatchInputs inputs);
}
