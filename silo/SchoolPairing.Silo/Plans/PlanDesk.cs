using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Plans;

/// <summary>The long work of a plan, off its turn: reading its files and freezing what a run depends on.</summary>
internal sealed class PlanDesk(GrainStorage storage, IPlanFiles files, ISchoolFiles schoolFiles, ModelCatalogue models)
{
    /// <summary>All files with the need model and card that the policy names, or every refusal.</summary>
    /// <param name="plan">Whose lists stay where the command keeps them.</param>
    /// <param name="command">The files.</param>
    /// <param name="coming">Schools that will be imported before; null: the register as it stands.</param>
    public Answer<PlanSettings> ReadSettings(PlanId plan, ConfigurePlan command, ImportFile? coming = null)
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
        var read = files.Read(command, registered);
        if (!read.Accepted) return read;
        var settings = command.KeepLists && storage.Read(rows => PlanSettingsTable.Find(rows, plan)) is { } before ? read.Value.Keeping(before, command) : read.Value;
        var (model, scored) = (models.NeedModel(settings.Policy.NeedModel), Scored(settings));
        return model.Accepted && scored.Accepted ? Answer<PlanSettings>.Of(settings) : Answer<PlanSettings>.Refuse([.. model.Refusals, .. scored.Refusals]);
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

    /// <summary>What settings would allow on the register as it stands.</summary>
    public Answer<CandidateCount> CountCandidates(PlanId plan, ConfigurePlan command)
    {
        var settings = ReadSettings(plan, command);
        if (!settings.Accepted) return Answer<CandidateCount>.Refuse(settings.Refusals);
        var inputs = Inputs(plan, command.Profile, seed: 0, settings.Value);
        return inputs.Accepted ? CandidateCounting.Of(inputs.Value) : Answer<CandidateCount>.Refuse(inputs.Refusals);
    }

    private Answer<MatchInputs> Inputs(PlanId plan, ProfileId profile, long seed, PlanSettings? tried = null)
    {
        var (settings, schools, register) = storage.Read(rows => (
            tried ?? PlanSettingsTable.Find(rows, plan)!, SchoolTable.Open(rows), GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister).State));
        // Classes, stages and columns mean something only within their profile.
        if (register is not null && register.Profile != profile)
            return Answer<MatchInputs>.Refuse(Refusal.Of(RefusalCode.OtherProfile, ("plan", plan.Value), ("profile", profile.Value), ("register", register.Profile.Value)));
        var (model, scored) = (models.NeedModel(settings.Policy.NeedModel), Scored(settings));
        return model.Accepted && scored.Accepted
            ? Answer<MatchInputs>.Of(InputsOf.Plan(profile, settings, model.Value, scored.Value.Card, schools, seed) with { Model = scored.Value.Model })
            : Answer<MatchInputs>.Refuse([.. model.Refusals, .. scored.Refusals]);
    }

    // A model that the planner hands in comes before the one of the registry. Nothing stands in silently where there is neither: the usual cause
    // is another data folder than the one that the model was trained into.
    private Answer<ScoredBy> Scored(PlanSettings settings)
    {
        var name = settings.Policy.Card;
        if (name == ScoredBy.ModelInUse)
            return (settings.Model ?? storage.Read(ModelsInUse.Newest)) is { } model ? Answer<ScoredBy>.Of(new(model.Index, model))
                : Answer<ScoredBy>.Refuse(Refusal.Of(RefusalCode.NoModelInUse, ("cards", string.Join(", ", models.Cards))));
        var card = models.Card(name);
        return card.Accepted ? Answer<ScoredBy>.Of(new(card.Value, settings.Model)) : Answer<ScoredBy>.Refuse(card.Refusals);
    }
}
