using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Plans;

/// <summary>The long work of a plan, off its turn: reading its files and freezing what a run depends on.</summary>
internal sealed class PlanDesk(GrainStorage storage, IPlanFiles files, ISchoolFiles schoolFiles, ModelCatalogue models)
{
    /// <summary>All files with the need model and card that the policy names, or every refusal.</summary>
    /// <param name="command">The files.</param>
    /// <param name="coming">Schools that will be imported before; null: the register as it stands.</param>
    public Answer<PlanSettings> ReadSettings(ConfigurePlan command, ImportFile? coming = null)
    {
        var registered = storage.Read(SchoolTable.Ids);
        // Only these files name schools; reading a large register for nothing takes seconds.
        if (coming is not null && (command.Scores ?? command.Locks ?? command.TravelTimes ?? command.PastPairs) is not null)
        {
            var schools = schoolFiles.Read(coming, command.Profile);
            if (!schools.Accepted) return Answer<PlanSettings>.Refuse(schools.Refusals);
            if (schools.Value.Schools.IsEmpty) return Answer<PlanSettings>.Refuse(ImportDraft.NothingUsable(schools.Value.Report));
            registered.UnionWith(schools.Value.Schools.Select(school => school.Id));
        }
        var settings = files.Read(command, registered);
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
