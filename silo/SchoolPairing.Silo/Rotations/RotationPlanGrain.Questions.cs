using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What planners and principals ask about a plan.</summary>
internal sealed partial class RotationPlanGrain
{
    private const int MostPostings = 2000;

    public async Task<Answer<PostingList>> Postings(PostingQuery query)
    {
        if (AnswerFields.Number("take", query.Take, 1, MostPostings) is { } range) return Refuse<PostingList>(range);
        query = query with { Skip = Math.Max(0, query.Skip) };
        var now = plan;
        var pages = Postings(now, place.Register.View());
        var run = query.Published || pages.IsPrincipal ? await PublishedRun(now) : await DraftRun(now);
        if (run is { Accepted: false }) return Refuse<PostingList>(run.Refusals);
        if (query.Published || pages.IsPrincipal) return Answer<PostingList>.Of(await worker.Run(() => pages.Published(query, run?.Value)));
        return run is null ? Answer<PostingList>.Of(new(0, [], [], null)) : Answer<PostingList>.Of(await worker.Run(() => pages.Draft(query, run.Value!)));
    }

    public async Task<Answer<RotationLedger>> Ledger(bool published)
    {
        var now = plan;
        var pages = new LedgerPages(place.Register.View(), Scope.Current);
        var run = published ? await PublishedRun(now) : await DraftRun(now);
        if (run is null) return Refuse<RotationLedger>(published ? RotationRefusals.NotPublished(Id) : RotationRefusals.NoDraft(Id));
        if (!run.Accepted) return Refuse<RotationLedger>(run.Refusals);
        return Answer<RotationLedger>.Of(pages.Of(run.Value, await place.Runs.Effects(run.Value, () => place.Desk.NeedModel(Id))));
    }

    public async Task<Answer<RotationWhy>> Why(TeacherId teacher, SchoolId? host)
    {
        var (now, view, scope) = (plan, place.Register.View(), Scope.Current);
        var run = await DraftRun(now) ?? await PublishedRun(now);
        if (run is null) return Refuse<RotationWhy>(RotationRefusals.NoDraft(Id));
        if (!run.Accepted) return Refuse<RotationWhy>(run.Refusals);
        if (run.Value.Inputs.Teachers.FirstOrDefault(known => known.Id == teacher) is not { } asked) return Refuse<RotationWhy>(RotationRefusals.Teacher(teacher));
        if (!scope.PlansForTheCity && !scope.MayPlanForAnyOf([view.Card(asked.School).Unit, .. host is { } at ? new[] { view.Card(at).Unit } : []]))
            return Refuse<RotationWhy>(scope.Beyond(teacher.Value));
        await Viewed(teacher.Value, "rotation-why");
        var why = await worker.Run(() => place.Engine.Why(run.Value.Inputs, run.Value.Proposal, teacher, host, CancellationToken.None));
        return why.Accepted ? Answer<RotationWhy>.Of(Postings(now, view).Within(why.Value, scope.MayPlanFor(view.Card(asked.School).Unit))) : why;
    }

    private async Task<Answer<PlannedRun>?> PublishedRun(RotationPlan now) => now.Published is { } published ? await place.Runs.Of(published) : null;

    private async Task<Answer<PlannedRun>?> DraftRun(RotationPlan now) => Draft(now) is { } draft ? await place.Runs.Of(draft) : null;
}
