using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class FormFitsThePost
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Posts.TryGetValue(posting.Post, out var post)) return null;
        var wanted = post.Kind == RotationKind.Itinerant ? facts.Policy.ItinerantForm : facts.Policy.FullTimeForm;
        var form = facts.Case.Inputs.Forms.FirstOrDefault(form => form.Id == posting.Form);
        return form?.Kind == post.Kind && posting.Form == wanted ? null : Reasons.Of(Id, ("form", posting.Form), ("kind", "§rotation-kind." + post.Kind));
    };
}
