using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class UndoTests
{
    [Fact]
    public async Task Publishing_is_undone_and_done_again()
    {
        await using var city = await Start();
        var before = (await city.Page()).StateHash;
        var published = Accepted(await city.Offers.Publish(new(city.Next, 1, new("s1")))).StateHash;
        var undone = Accepted(await city.Undo());

        Assert.Equal((before, 7), (undone.StateHash, undone.OffersRecalled));
        Assert.Empty(await city.Rows());
        Assert.Equal(published, Accepted(await city.Redo()).StateHash);
        Assert.Equal(7, (await city.Rows()).Count);
    }

    [Fact]
    public async Task An_answer_given_meanwhile_comes_back_with_the_publishing()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.Decline));
        var answered = (await city.Page()).StateHash;
        Accepted(await city.Undo());

        Assert.Equal(answered, Accepted(await city.Redo()).StateHash);
        Assert.Equal(OfferState.Declined, (await city.Row(row.Offer)).State);
    }

    [Fact]
    public async Task A_publishing_that_somebody_said_yes_to_is_undone_only_when_meant()
    {
        await using var city = await Published();
        Accepted(await city.Say((await city.Rows())[0], OfferSide.Helper, AnswerKind.Accept));
        var refusal = Refused(await city.Undo());

        Assert.Equal((RefusalCode.StepTooLate, "§too-late.agreed"), (refusal.Code, refusal.Details[0].Value));
        Accepted(await city.Undo(evenAgreed: true));
        Assert.Empty(await city.Rows());
    }

    [Fact]
    public async Task A_signed_agreement_is_never_undone()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        await city.BothAccept(row);
        Accepted(await city.Confirm(row));
        Accepted(await city.Offers.Sign(new(city.Next, row.Offer, city.Clock.Today, OfferSide.Helper)));

        Assert.Equal("§too-late.signed", Refused(await city.Undo(evenAgreed: true)).Details[0].Value);
    }

    [Fact]
    public async Task A_confirmation_is_undone()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        await city.BothAccept(row);
        var accepted = (await city.Page()).StateHash;
        Accepted(await city.Confirm(row));

        Assert.Equal(accepted, Accepted(await city.Undo()).StateHash);
        Assert.Equal(OfferState.Accepted, (await city.Row(row.Offer)).State);
    }

    [Fact]
    public async Task A_new_act_ends_the_possibility_to_do_undone_ones_again()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        Accepted(await city.Edit(new(EditKind.Forbid, pair.Helper, pair.Receiver)));
        Accepted(await city.Undo());
        Accepted(await city.Edit(new(EditKind.Lock, pair.Helper, pair.Receiver)));

        Assert.Equal(RefusalCode.NothingToRedo, Refused(await city.Redo()).Code);
    }

    [Fact]
    public async Task Nothing_is_left_to_undo_on_an_empty_board()
    {
        await using var city = await Start();
        Accepted(await city.Undo());

        Assert.Equal(RefusalCode.NothingToUndo, Refused(await city.Undo()).Code);
        Assert.Null((await city.Page()).Open);
    }

    [Fact]
    public async Task An_edit_of_the_published_scenario_is_not_undone_where_the_new_partner_said_yes()
    {
        await using var city = await Published(40);
        var gone = (await city.Rows())[0];
        Accepted(await city.Edit(new(EditKind.Forbid, gone.Helper, gone.Receiver)));
        var sent = (await city.Rows()).First(row => row.State == OfferState.Open && int.Parse(row.Offer.Value["2026-".Length..]) > 20);
        Accepted(await city.Say(sent, OfferSide.Receiver, AnswerKind.Accept));

        Assert.Equal("§too-late.agreed", Refused(await city.Undo()).Details[0].Value);
    }

    /// <summary>What a planner does in a year, and back: the state is a function of what is done, not of the way there.</summary>
    [Fact]
    public async Task Five_hundred_random_acts_undone_and_done_again_lead_to_the_same_states()
    {
        await using var city = await Start(24, policy => policy with { HelpersPerReceiver = 2 });
        var chance = new Random(4711);
        var start = (await city.Page()).StateHash;
        var (hashes, acts) = (new List<string> { start }, 0);
        while (acts < 500)
        {
            var page = await city.Page();
            var done = await Act(city, page, chance);
            if (!done.Accepted) continue;
            hashes.Add(done.Value.StateHash);
            acts++;
            if (acts == 250) await city.Silo.Deactivate(city.Board);
        }
        for (var back = hashes.Count - 2; back >= 0; back--) Assert.Equal(hashes[back], Accepted(await city.Undo(evenAgreed: true)).StateHash);
        Assert.Equal(start, (await city.Page()).StateHash);
        for (var forth = 1; forth < hashes.Count; forth++) Assert.Equal(hashes[forth], Accepted(await city.Redo(evenAgreed: true)).StateHash);
    }

    private static async Task<Answer<BoardChanged>> Act(TwinningCity city, BoardPage page, Random chance)
    {
        var scenario = page.Scenarios[chance.Next(page.Scenarios.Length)];
        var open = await city.Page(scenario.Id.Value);
        PairId Some() => open.Pairs[chance.Next(open.Pairs.Length)].Pair;
        if (open.Pairs.IsEmpty) return Answer<BoardChanged>.Refuse();
        var (one, other) = (Some(), Some());
        return chance.Next(16) switch
        {
            0 when page.Scenarios.Length < 4 => await city.Board.Add(new(city.Next, page.Version, "情景", CopyOf: scenario.Id)),
            1 when page.Scenarios.Length > 1 => await city.Board.Drop(new(city.Next, page.Version, scenario.Id)),
            2 => await city.Board.Rename(new(city.Next, page.Version, scenario.Id, "情景" + chance.Next(1000))),
            3 => await city.Offers.Publish(new(city.Next, page.Version, scenario.Id)),
            4 => await city.Offers.SetPolicy(new(city.Next, page.Version, new() { AnswerDays = chance.Next(1, 90) })),
            5 or 6 => await city.Edit(new(EditKind.Swap, one.Helper, one.Receiver, other.Helper, other.Receiver), scenario.Id.Value),
            7 when open.Decisions.Length > 0 => await Release(city, open.Decisions[chance.Next(open.Decisions.Length)], scenario.Id.Value),
            8 => await city.Edit(new(EditKind.Must, null, one.Receiver), scenario.Id.Value),
            9 => await city.Edit(new(EditKind.Lock, other.Helper, one.Receiver), scenario.Id.Value),
            _ => await city.Edit(new(chance.Next(2) == 0 ? EditKind.Forbid : EditKind.Lock, one.Helper, one.Receiver), scenario.Id.Value),
        };
    }

    private static Task<Answer<BoardChanged>> Release(TwinningCity city, PlannerDecision decision, string scenario) =>
        city.Edit(new(EditKind.Release, decision.Helper, decision.Receiver), scenario);
}
