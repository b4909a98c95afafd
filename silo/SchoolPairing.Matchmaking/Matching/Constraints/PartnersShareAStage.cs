using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Both partners teach a stage that the policy twins.</summary>
public sealed partial class PartnersShareAStage : PairRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("matching.stage-shared");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        var wanted = sides.Inputs.Policy.Stages;
        var bits = wanted.Select((stage, bit) => (stage, 1L << bit)).ToDictionary(pair => pair.stage, pair => pair.Item2);
        long Mask(School school) => school.Parts.Aggregate(0L, (mask, part) => mask | bits.GetValueOrDefault(part.Stage));
        var helpers = sides.Helpers.Select(Mask).ToArray();
        var receivers = sides.Receivers.Select(Mask).ToArray();
        return (helper, receiver, _) => (helpers[helper] & receivers[receiver]) != 0;
    }
}
