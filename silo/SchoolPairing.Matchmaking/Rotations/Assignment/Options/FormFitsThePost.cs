using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>The policy's form for this kind of post is in the list of forms and is of the kind.</summary>
public sealed partial class FormFitsThePost : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.form");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        bool Known(RotationKind kind) => facts.Inputs.Forms.Any(form => form.Id == FormOf(facts.Policy, kind) && form.Kind == kind);
        var (fullTime, itinerant) = (Known(RotationKind.FullTime), Known(RotationKind.Itinerant));
        return (in RotationOption option) => facts.Posts[option.Post].Kind == RotationKind.FullTime ? fullTime : itinerant;
    }

    /// <summary>The form of a kind of post.</summary>
    internal static RotationFormId FormOf(RotationPolicy policy, RotationKind kind) => kind == RotationKind.FullTime ? policy.FullTimeForm : policy.ItinerantForm;
}
