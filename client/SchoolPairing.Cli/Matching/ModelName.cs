using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching;

/// <summary>The model that a proposal used, named so that nobody can mistake it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Stage">How far it has left the expert card.</param>
internal sealed record ModelName(string Id, string Hash, LearningStage Stage)
{
    /// <summary>Enough of the hash to tell two models apart by eye.</summary>
    public string ShortHash => Hash[..12];

    /// <summary>Null where no model scored.</summary>
    public static ModelName? Of(Proposal proposal) => proposal.Inputs.Model is { } model ? Of(model) : null;

    public static ModelName Of(ScoreModel model) => new(model.Id, ModelHash.Of(model), model.Stage);
}
