using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class LengthIsAllowed
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (facts.RulesOf(posting.Teacher) is not { } rules) return Reasons.Of(Id, ("terms", posting.Terms), ("fewest", "-"), ("most", "-"));
        var fewest = rules.Terms.Fewest > facts.Policy.Terms.Length ? facts.Policy.Terms.Length : rules.Terms.Fewest;
        return facts.TermsOf(posting).Count == posting.Terms && posting.Terms >= fewest && posting.Terms <= rules.Terms.Most
            ? null
            : Reasons.Of(Id, ("terms", posting.Terms), ("fewest", fewest), ("most", rules.Terms.Most));
    };
}
