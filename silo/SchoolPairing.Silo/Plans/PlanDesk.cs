using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Schools;
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
        var (model, card) = (models.NeedModel(settings.Value.Policy.NeedModel), models.Card(settings.Value.Policy.Card));
        return model.Accepted && card.Accepted ? settings : Answer<PlanSettings>.Refuse([.. model.Refusals, .. card.Refusals]);
    }

    /// <summary>Settings and register at one moment, as sorted inputs.</summary>
    public Answer<FrozenInputs> Freeze(PlanId plan, ProfileId profile, long seed)
    {
        var (settings, schools, register) = storage.Read(rows => (
            PlanSettingsTable.Get(rows, plan), SchoolTable.Open(rows), GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister).State));
        // Classes, stages and columns mean something only within their profile.
        if (register is not null && register.Profile != profile)
            return Answer<FrozenInputs>.Refuse(Refusal.Of(RefusalCode.OtherProfile, ("plan", plan.Value), ("profile", profile.Value), ("register", register.Profile.Value)));
        var (model, card) = (models.NeedModel(settings.Policy.NeedModel), models.Card(settings.Policy.Card));
        return model.Accepted && card.Accepted
            ? Answer<FrozenInputs>.Of(FrozenInputs.Of(InputsOf.Plan(profile, settings, model.Value, card.Value, schools, seed)))
            : Answer<FrozenInputs>.Refuse([.. model.Refusals, .. card.Refusals]);
    }
}
