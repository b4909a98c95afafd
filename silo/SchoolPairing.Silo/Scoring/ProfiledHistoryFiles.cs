using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Import.Tables;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Scoring.Files;

namespace SchoolPairing.Silo.Scoring;

/// <summary>History files by the profiles of config/import, read at each use, so that an edit counts at once.</summary>
internal sealed class ProfiledHistoryFiles(SiloFolders folders, ModelCatalogue models) : IHistoryFiles
{
    public Answer<HistoryReading> Read(ImportFile file, ProfileId profile)
    {
        var found = ProfiledSchoolFiles.Profile(folders, profile);
        return found.Accepted ? HistoryFileReader.Read(file, found.Value) : Answer<HistoryReading>.Refuse(found.Refusals);
    }

    public Answer<string> UsualCard(ProfileId profile)
    {
        var found = ProfiledSchoolFiles.Profile(folders, profile);
        return found.Accepted ? Answer<string>.Of(found.Value.DefaultPolicy.Card) : Answer<string>.Refuse(found.Refusals);
    }

    public Answer<ImportFile> Template(ProfileId profile)
    {
        var found = ProfiledSchoolFiles.Profile(folders, profile);
        if (!found.Accepted) return Answer<ImportFile>.Refuse(found.Refusals);
        return found.Value.History is { } history
            ? Answer<ImportFile>.Of(HistoryTemplate.Write(found.Value, history))
            : Answer<ImportFile>.Refuse(FileFault.Unreadable($"{profile}.json", "no-history", ("profile", profile.Value)));
    }

    public Answer<MeasuredPairs> Pairs(ImportFile schools, ProfileId profile, ImmutableArray<SchoolId> receivers)
    {
        var found = ProfiledSchoolFiles.Profile(folders, profile);
        if (!found.Accepted) return Answer<MeasuredPairs>.Refuse(found.Refusals);
        var policy = found.Value.DefaultPolicy;
        var (need, card, reading) = (models.NeedModel(policy.NeedModel), models.Card(policy.Card), SchoolFileReader.Read(schools, found.Value));
        return need.Accepted && card.Accepted && reading.Accepted
            ? Answer<MeasuredPairs>.Of(PairMeasuring.Of(profile, policy, need.Value, card.Value, reading.Value.Schools, receivers))
            : Answer<MeasuredPairs>.Refuse([.. need.Refusals, .. card.Refusals, .. reading.Refusals]);
    }
}
