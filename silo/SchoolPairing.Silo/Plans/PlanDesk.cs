using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
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
        var (settings, schools) = storage.Read(rows => (PlanSettingsTable.Get(rows, plan), SchoolTable.Open(rows)));
        var (model, scored) = (models.NeedModel(settings.Policy.NeedModel), Scored(settings.Policy.Card));
        return model.Accepted && scored.Accepted
            ? Answer<FrozenInputs>.Of(FrozenInputs.Of(
                InputsOf.Plan(profile, settings, model.Value, scored.Value.Card, schools, seed) with { Model = scored.Value.Model }))
            : Answer<FrozenInputs>.Refuse([.. model.Refusals, .. scored.Refusals]);
    }

    // Where nothing is in use the name is looked up as a card, which there is not: the refusal lists the cards that a planner may name instead.
    private Answer<ScoredBy> Scored(string name)
    {
        if (name == ScoredBy.ModelInUse && storage.Read(ModelsInUse.Newest) is { } inUse) return Answer<ScoredBy>.Of(new(inUse.Index, inUse));
        var card = models.Card(name);
        return card.Accepted ? Answer<ScoredBy>.Of(new(card.Value, null)) : Answer<ScoredBy>.Refuse(card.Refusals);
    }
}
