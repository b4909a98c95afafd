using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

public sealed partial class PartnersShareAStage
{
    /// <inheritdoc/>
    public override PairAudit Audit(MatchInputs inputs)
    {
        var stages = inputs.Policy.Stages;
        return (helper, receiver) =>
        {
            foreach (var part in helper.Parts)
                if (stages.Contains(part.Stage) && receiver.Part(part.Stage) is not null) return null;
            return Reasons.Of(Id,
                ("helperStages", string.Join(", ", helper.Parts.Select(part => part.Stage.Value))),
                ("receiverStages", string.Join(", ", receiver.Parts.Select(part => part.Stage.Value))),
                ("stages", string.Join(", ", stages.Select(stage => stage.Value))));
        };
    }
}
