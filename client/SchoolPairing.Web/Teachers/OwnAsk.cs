using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Teachers;

/// <summary>Asks the grains for the teacher who is signed in.</summary>
internal sealed class OwnAsk(IGrainFactory grains)
{
    /// <summary>The own grain; null where the account is not linked to a staff number.</summary>
    public ITeacherGrain? Grain => Caller.Current?.Teacher is { } me ? grains.GetGrain<ITeacherGrain>(me.Value) : null;

    public IDeferralsGrain Deferrals => grains.GetGrain<IDeferralsGrain>(Import.Registers.Main);

    /// <summary>Everything of the first page.</summary>
    public async Task<Answer<OwnRotation>> Own() => Grain is { } grain ? await grain.Own() : Answer<OwnRotation>.Refuse(Refusal.Of(RefusalCode.UnknownTeacher, ("teacher", "–")));

    /// <summary>Requests of others that wait for the own answer: swaps.</summary>
    public async Task<IReadOnlyList<RequestRow>> Asked(OwnRotation own)
    {
        var plans = own.Postings.Select(posting => posting.Plan).Distinct();
        var lists = await Task.WhenAll(plans.Select(plan => grains.GetGrain<IRotationPlanGrain>(plan.Value).Requests()));
        return [.. lists.SelectMany(list => list.Value?.Rows ?? []).Where(row => row.MayDecide && row.Teacher != own.Teacher)];
    }

    public IRotationPlanGrain Plan(string plan) => grains.GetGrain<IRotationPlanGrain>(plan);
}
