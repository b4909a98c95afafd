using System.Collections.Immutable;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Schools;

/// <summary>Measures every school of the register by the default policy of its profile, as a plan without a policy of its own would.</summary>
internal sealed class RegisterMeasuring(GrainStorage storage, IPlanFiles files, ModelCatalogue models, SiloFolders folders)
{
    public SchoolRegister Register()
    {
        var (schools, (state, version)) = storage.Read(rows => (
            SchoolTable.All(rows), GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister)));
        if (state is null) return SchoolRegister.Empty;
        var policy = files.Read(new ConfigurePlan(new(""), state.Profile, null, null, null, null, null), new HashSet<SchoolId>()).Value?.Policy;
        var model = policy is null ? null : models.NeedModel(policy.NeedModel).Value;
        return new(version, state.Profile, state.File, state.ImportedAt, model,
            [.. schools.Select(school => Entry(school, policy, model))], Words(state));
    }

    private static RegisterEntry Entry(RegisteredSchool school, Policy? policy, NeedModel? model) => new(
        school.School, school.Closed, Side(school.School, policy),
        policy is null || model is null ? null : NeedAssessor.Assess(school.School, policy.Stages, model, policy.AsOf));

    private static SchoolSide Side(School school, Policy? policy)
    {
        if (policy is null || school.Class is not { } @class || !school.Parts.Any(part => policy.Stages.Contains(part.Stage))) return SchoolSide.Neither;
        if (policy.UrbanClasses.Contains(@class)) return SchoolSide.Helper;
        return policy.RuralClasses.Contains(@class) ? SchoolSide.Receiver : SchoolSide.Neither;
    }

    // Labels only: where the profile cannot be read any more, codes stand in their place.
    private ImmutableArray<RegionWord> Words(RegisterState state)
    {
        if (ProfiledSchoolFiles.Profile(folders, state.Profile).Value is not { } profile) return [];
        static IEnumerable<RegionWord> Of(RegionWordKind kind, IEnumerable<ProfileWord> words) => words.Select(word => new RegionWord(kind, word.Id, word.Label));
        return
        [
            .. Of(RegionWordKind.Stage, profile.Stages), .. Of(RegionWordKind.Class, profile.Classes), .. Of(RegionWordKind.Type, profile.Types),
            .. Of(RegionWordKind.Unit, profile.Units), .. Of(RegionWordKind.County, profile.Counties),
        ];
    }
}
