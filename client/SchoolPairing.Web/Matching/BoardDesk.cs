using System.Collections.Immutable;
using Microsoft.AspNetCore.Components.Authorization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Access;

namespace SchoolPairing.Web.Matching;

/// <summary>
/// Asks the grains for the board on behalf of whoever looks at it. A circuit works on its own (it watches for changes), where no request
/// names the person: so each call names them itself.
/// </summary>
internal sealed class BoardDesk(IGrainFactory grains, AuthenticationStateProvider people)
{
    /// <summary>Who looks at the board; null: nobody any more.</summary>
    public async Task<Caller?> Caller() => AccountClaims.CallerOf((await people.GetAuthenticationStateAsync()).User);

    /// <summary>All that an address asks for.</summary>
    public Task<BoardSight> Look(BoardAddress address) => As(async () =>
    {
        var grain = Board(address.Plan);
        var board = await grain.Get(address.Scenario is { Length: > 0 } wanted ? ScenarioId.Of(wanted) : null);
        var sight = new BoardSight { Refusals = board.Refusals, Board = board.Value };
        if (board.Value is not { Open: { } open }) return sight;
        if (address.OpenPair is { } pair)
        {
            var page = await grain.Pair(open.Id, pair.Helper, pair.Receiver);
            var choices = page.Accepted ? await grain.Choices(open.Id, pair.Helper, pair.Receiver) : null;
            sight = sight with
            {
                Pair = page.Value, PairRefusals = page.Refusals, Choices = choices?.Value, Profile = (await grains.GetGrain<IPlanGrain>(address.Plan).Get()).Profile,
            };
            if (address.Why is { Length: > 0 } helper) sight = sight with { Why = await WhyNot(grain, open.Id, SchoolId.Of(helper), pair.Receiver) };
        }
        if (address.OpenEdit is not { } edit) return sight;
        var preview = await grain.Preview(open.Id, edit);
        return sight with { Edit = edit, Preview = preview.Value, EditRefusals = preview.Refusals };
    });

    /// <summary>Does what a form of the board asks for; empty where it was done.</summary>
    public Task<Answer<BoardChanged>> Do(BoardForm form) => As(() =>
    {
        var grain = Board(form.Plan);
        var scenario = ScenarioId.Of(form.Scenario);
        return form.Act switch
        {
            BoardAct.Apply when form.Edit is { } edit => grain.Apply(new ApplyEdit(form.Command, form.Expected, scenario, edit)),
            BoardAct.Undo => grain.Undo(new StepBoard(form.Command, form.Expected, form.EvenAgreed)),
            BoardAct.Redo => grain.Redo(new StepBoard(form.Command, form.Expected, form.EvenAgreed)),
            BoardAct.Copy => grain.Add(new AddScenario(form.Command, form.Expected, form.Name, CopyOf: scenario)),
            BoardAct.Rename => grain.Rename(new RenameScenario(form.Command, form.Expected, scenario, form.Name)),
            BoardAct.Drop => grain.Drop(new DropScenario(form.Command, form.Expected, scenario)),
            _ => Task.FromResult(Answer<BoardChanged>.Refuse(Refusal.Of(RefusalCode.InvalidEdit, ("edit", form.Act.ToString()), ("value", ""), ("allowed", "§allowed.listed")))),
        };
    });

    /// <summary>What happened after a number.</summary>
    public Task<ImmutableArray<BoardChange>> Changes(string plan, long after) => As(() => Board(plan).Changes(after));

    private static async Task<WhyNotSight> WhyNot(IBoardGrain grain, ScenarioId scenario, SchoolId helper, SchoolId receiver)
    {
        var choices = await grain.Choices(scenario, helper, receiver);
        if (!choices.Accepted || !choices.Value.Rules.IsEmpty) return new(helper, receiver, choices.Value?.Rules ?? [], choices.Refusals, null);
        var preview = await grain.Preview(scenario, new BoardEdit(EditKind.Lock, helper, receiver));
        return new(helper, receiver, [], preview.Refusals, preview.Value);
    }

    private IBoardGrain Board(string plan) => grains.GetGrain<IBoardGrain>(plan);

    private async Task<T> As<T>(Func<Task<T>> calls)
    {
        Contracts.Access.Caller.Current = await Caller();
        return await calls();
    }
}
