using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Plans.Files;

namespace SchoolPairing.Silo.Plans;

/// <summary>The files of a plan by the profile of its region.</summary>
internal sealed class ProfiledPlanFiles(SiloFolders folders) : IPlanFiles
{
    public Answer<PlanSettings> Read(ConfigurePlan command, IReadOnlySet<SchoolId> registered)
    {
        var profile = ProfiledSchoolFiles.Profile(folders, command.Profile);
        if (!profile.Accepted) return Answer<PlanSettings>.Refuse(profile.Refusals);

        var refusals = new List<Refusal>();
        ImmutableArray<T>? Rows<T>(ImportFile? file, Func<ImportFile, IReadOnlySet<SchoolId>, Answer<PlanRows<T>>> read)
        {
            if (file is null) return null;
            var rows = read(file, registered);
            refusals.AddRange(rows.Refusals);
            return rows.Value?.Rows;
        }
        var policy = PolicyFile.Read(command.Policy, profile.Value);
        refusals.AddRange(policy.Refusals);
        var decisions = Rows(command.Locks, LocksFile.Read);
        var scores = Rows(command.Scores, ScoresFile.Read);
        var times = Rows(command.TravelTimes, TravelTimesFile.Read);
        var past = Rows(command.PastPairs, PastPairsFile.Read);
        var model = command.Model is null ? null : ModelFile.Read(command.Model);
        if (model is not null) refusals.AddRange(model.Refusals);
        if (command is { Model: { } learnt, Scores: not null })
            refusals.Add(Refusal.Of(RefusalCode.InvalidSetting, ("key", "model"), ("value", learnt.Name), ("allowed", "§kind.model-or-scores")));
        return refusals.Count > 0
            ? Answer<PlanSettings>.Refuse(refusals)
            : Answer<PlanSettings>.Of(new(policy.Value!, decisions ?? [], scores, times, past ?? [], model?.Value));
    }
}
