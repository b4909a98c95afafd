using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Plans;

/// <summary>The long work of a plan, off its turn: reading its files and freezing what a run depends on.</summary>
internal sealed class PlanDesk(GrainStorage storage, IPlanFiles files, ModelCatalogue models)
{
    /// <summary>All files with the need model and card that the policy names, or every refusal.</summary>
    public Answer<PlanSettings> ReadSettings(ConfigurePlan command)
    {
        var settings = files.Read(command, storage.Read(SchoolTable.Ids));
        if (!settings.Accepted) return settings;
        var (model, scored) = (models.NeedModel(settings.Value.Policy.NeedModel), Scored(settings.Value.Policy.Card));
        return model.Accepted && scored.Accepted ? settings : Answer<PlanSettings>.Refuse([.. model.Refusals, .. scored.Refusals]);
    }

    /// <summary>Settings and register at one moment, as sorted inputs.</summary>
    public Answer<FrozenInputs> Freeze(PlanId plan, ProfileId profile, long seed)
    {
        var inputs = Inputs(plan, profile, seed);
        return inputs.Accepted ? Answer<FrozenInputs>.Of(FrozenInputs.Of(inputs.Value)) : Answer<FrozenInputs>.Refuse(inputs.Refusals);
    }

    /// <summary>Every candidate with its score by the plan's model.</summary>
    public Answer<ScoredCandidates> Score(PlanId plan, ProfileId profile)
    {
        var inputs = Inputs(plan, profile, seed: 0);
        return inputs.Accepted ? CandidateScoring.Of(inputs.Value) : Answer<ScoredCandidates>.Refuse(inputs.Refusals);
    }

    private Answer<MatchInputs> Inputs(PlanId plan, ProfileId profile, long seed)
    {
        var (settings, schools) = storage.Read(rows => (PlanSettingsTable.Get(rows, plan), SchoolTable.Open(rows)));
        var (model, scored) = (models.NeedModel(settings.Policy.NeedModel), Scored(settings.Policy.Card));
        return model.Accepted && scored.Accepted
            ? Answer<MatchInputs>.Of(WithModel(InputsOf.Plan(profile, settings, model.Value, scored.Value.Card, schools, seed), scored.Value.Model))
            : Answer<MatchInputs>.Refuse([.. model.Refusals, .. scored.Refusals]);
    }

    // A model that the planner hands in comes before the one of the registry.
    private static MatchInputs WithModel(MatchInputs inputs, ScoreModel? inUse) => inputs with { Model = inputs.Model ?? inUse };

    // Where nothing is in use the name is looked up as a card, which there is not: the refusal lists the cards that a planner may name instead.
    private Answer<ScoredBy> Scored(string name)
    {
        if (name == ScoredBy.ModelInUse && storage.Read(ModelsInUse.Newest) is { } inUse) return Answer<ScoredBy>.Of(new(inUse.Index, inUse));
        var card = models.Card(name);
        return card.Accepted ? Answer<ScoredBy>.Of(new(card.Value, null)) : Answer<ScoredBy>.Refuse(card.Refusals);
    }
}
