using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>Whether somebody is to rotate.</summary>
public enum EligibilityState
{
    /// <summary>Is to rotate: counts in the denominator of the shares.</summary>
    Eligible = 1,
    /// <summary>Not yet, or no longer: the rules do not ask them.</summary>
    NotAsked = 2,
    /// <summary>Would be asked, but is exempt or deferred for now.</summary>
    Exempt = 3,
    /// <summary>A fact is missing on which it depends; a person decides.</summary>
    Undecided = 4,
}

/// <summary>The eligibility of one teacher, with every rule's sentence. Reasons of deferrals are never among them: only "deferred until".</summary>
/// <param name="Teacher">Who.</param>
/// <param name="RuleSet">Id of the rule set that was applied.</param>
/// <param name="State">The answer.</param>
/// <param name="Since">First day of eligibility where eligible; null otherwise.</param>
/// <param name="NextChange">The day on which the answer may change by time alone (years reached, deferral over, age passed); null: none known.</param>
/// <param name="Backbone">Whether they count as backbone.</param>
/// <param name="Reasons">Every rule that decided, in the order of the rules: for the eligible what makes them so, for the others what speaks against it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Eligibility")]
public sealed record Eligibility(
    TeacherId Teacher, string RuleSet, EligibilityState State, DateOnly? Since, DateOnly? NextChange, bool Backbone, ImmutableArray<Reason> Reasons);
