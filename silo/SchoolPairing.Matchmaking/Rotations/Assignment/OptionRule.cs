using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Whether a rule allows an option.</summary>
/// <param name="option">The option.</param>
public delegate bool OptionTest(in RotationOption option);

/// <summary>Why a rule forbids a posting, null where it allows it.</summary>
/// <param name="posting">The posting.</param>
public delegate Reason? PostingAudit(Posting posting);

/// <summary>
/// A hard rule about single postings, with two faces that share its parameters and nothing else: <see cref="Test"/> keeps forbidden options out of the model,
/// <see cref="Audit"/> finds them in a finished plan and says why, with plain code.
/// </summary>
public abstract class OptionRule
{
    /// <summary>Stable id; its sentence is rule.ID in the resources.</summary>
    public abstract RuleId Id { get; }

    /// <summary>Model face.</summary>
    /// <param name="facts">What the test will be asked about.</param>
    public abstract OptionTest Test(RotationFacts facts);

    /// <summary>Audit face: nothing where the rule allows a posting, else one reason with the values that it is about.</summary>
    /// <param name="facts">The case, looked through once.</param>
    public abstract PostingAudit Audit(AuditFacts facts);
}
