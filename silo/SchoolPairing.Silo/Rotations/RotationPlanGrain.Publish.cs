using System.Text.Json;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What is published, and how it changes.</summary>
internal sealed partial class RotationPlanGrain
{
    private const int KeptPreviews = 8;

    private readonly LinkedList<ShownChange> shown = [];

    public async Task<Answer<RotationOverview>> Publish(PublishRotation command)
    {
        if (FirstAnswer<RotationOverview>(command.Command) is { } first) return Answer<RotationOverview>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<RotationOverview>(outdated);
        if (!plan.Runs.Contains(command.Run)) return Refuse<RotationOverview>(Refusal.Of(RefusalCode.UnknownRun, ("run", command.Run.Value ?? "")));
        var run = await place.Runs.Of(command.Run);
        if (!run.Accepted) return Refuse<RotationOverview>(run.Refusals);
        var (now, today) = (plan, Today);
        if (AnswerFields.Day("object-by", command.ObjectBy, today.AddDays(now.Days.Notice), today.AddDays(90)) is { } fault) return Refuse<RotationOverview>(fault);
        var next = await worker.Run(() =>
        {
            var why = place.Engine.Eligibilities(run.Value.Inputs).ToDictionary(answer => answer.Teacher, answer => answer.Reasons);
            return PublishRules.Next(now, run.Value, teacher => why.GetValueOrDefault(teacher, []), command.ObjectBy, today);
        });
        if (!next.Accepted) return Refuse<RotationOverview>(next.Refusals);
        var (after, added, kept, fallen) = next.Value;
        return await Commit(after, command.Command, new(AuditActs.RotationPublished, null,
            ("run", command.Run.Value), ("version", after.Version), ("count", added + kept), ("changed", added), ("closed", fallen)), await worker.Run(ReadOverview(after)));
    }

    public async Task<Answer<ReplanPreview>> Preview(RotationChange change)
    {
        var (now, today) = (plan, Today);
        change = Whole(change);
        var drafts = await Drafts(now, change, today);
        if (!drafts.Accepted) return Refuse<ReplanPreview>(drafts.Refusals);
        shown.AddFirst(new ShownChange(now.Version, today, JsonOf(change), drafts.Value));
        while (shown.Count > KeptPreviews) shown.RemoveLast();
        return Answer<ReplanPreview>.Of(drafts.Value.Preview(now.Version));
    }

    public async Task<Answer<RotationOverview>> Replan(SendReplan command)
    {
        if (FirstAnswer<RotationOverview>(command.Command) is { } first) return Answer<RotationOverview>.Of(first);
        if (Outdated(command.Expected) is { } outdated) return Refuse<RotationOverview>(outdated);
        var (now, today, asked) = (plan, Today, Whole(command.Change));
        var change = JsonOf(asked);
        // What was shown is sent. After a restart it is computed again and is the same, unless a clock cut the search: then it has to be shown again.
        var known = shown.FirstOrDefault(preview => preview.Version == now.Version && preview.Today == today && preview.Change == change && preview.Drafts.Find(command.Hash) is not null);
        var drafts = known is null || !Scope.Current.PlansForTheCity ? await Drafts(now, asked, today) : Answer<ReplanDrafts>.Of(known.Drafts);
        if (!drafts.Accepted) return Refuse<RotationOverview>(drafts.Refusals);
        if (drafts.Value.Find(command.Hash) is not { } chosen) return Refuse<RotationOverview>(Refusal.Of(RefusalCode.PreviewOutdated, ("plan", Id.Value), ("hash", command.Hash ?? "")));
        var next = Rebased(chosen.Next);
        return await Commit(next, command.Command, new(AuditActs.RotationReplanned, null, ("change", command.Change.Kind.ToString()), ("version", next.Version),
            ("count", chosen.Answer.Goes.Length), ("changed", chosen.Answer.Comes.Length), ("school", command.Change.School?.Value ?? "-")), await worker.Run(ReadOverview(next)));
    }

    /// <summary>Both answers to a change within the caller's reach, or everything that is wrong.</summary>
    private async Task<Answer<ReplanDrafts>> Drafts(RotationPlan now, RotationChange change, DateOnly today)
    {
        if (await PublishedRun(now) is not { } run) return Refuse<ReplanDrafts>(RotationRefusals.NotPublished(Id));
        if (!run.Accepted) return Refuse<ReplanDrafts>(run.Refusals);
        // Reach first: what is wrong with a change says whether somebody has a posting.
        var reach = new ChangeReach(now, place.Register.View(), place.Teachers.Now(), Scope.Current);
        if (reach.Beyond(change) is { } beyond) return Refuse<ReplanDrafts>(beyond);
        if (ChangeRules.Faults(now, run.Value.Inputs, change, today).ToList() is { Count: > 0 } faults) return Refuse<ReplanDrafts>(faults);
        var drafts = await place.Replans.Run(() => new Replanner(place.Engine).Drafts(now, run.Value, change, today, reach.MayPlan, CancellationToken.None));
        // A least answer that moves visits beyond the caller's reach is not theirs to send: nobody else moves in the pinned one.
        return Answer<ReplanDrafts>.Of(reach.Covers(drafts.Least) ? drafts : drafts with { Least = null });
    }

    /// <summary>A draft on the state of now: since its version only requests and nominations can be others.</summary>
    private RotationPlan Rebased(RotationPlan drafted) =>
        (plan with { Rotations = drafted.Rotations, LastRotation = drafted.LastRotation, Calendar = drafted.Calendar, Changes = drafted.Changes }).Changed();

    /// <summary>A change without lists that are not there: only such a one can be stored.</summary>
    private static RotationChange Whole(RotationChange change) => change with { Days = change.Days.IsDefault ? [] : change.Days };

    private static string JsonOf(RotationChange change) => JsonSerializer.Serialize(change, StoredJson.Options);

    private sealed record ShownChange(long Version, DateOnly Today, string Change, ReplanDrafts Drafts);
}
