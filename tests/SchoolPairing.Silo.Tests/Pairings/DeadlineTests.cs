using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class DeadlineTests
{
    [Fact]
    public async Task Offers_expire_the_day_after_their_last_and_both_accepted_ones_wait_for_the_bureau()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        await city.BothAccept(rows[0]);
        Accepted(await city.Say(rows[1], OfferSide.Helper, AnswerKind.Accept));
        city.Clock.AddDays(14);
        await city.Expire();
        Assert.DoesNotContain(await city.Rows(), row => row.State == OfferState.Expired);
        city.Clock.AddDays(1);
        await city.Expire();

        Assert.Equal((OfferState.Accepted, OfferState.Expired, 6), ((await city.Row(rows[0].Offer)).State, (await city.Row(rows[1].Offer)).State, (await city.Rows()).Count(row => row.State == OfferState.Expired)));
    }

    [Fact]
    public async Task The_last_day_ends_at_midnight_of_the_bureau_wherever_the_server_stands()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        // 16 hours of the 15th day have not begun for UTC: in China it is past midnight.
        city.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromHours(8.5));

        Assert.Equal(RefusalCode.AnswerTooLate, Refused(await city.Say(row, OfferSide.Helper, AnswerKind.Accept)).Code);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_brings_nothing_back()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        city.Clock.AddDays(15);
        await city.Expire();
        await city.Silo.Restart(() => city.Clock.AdjustTime(city.Clock.GetUtcNow().AddDays(-30)));
        await city.Expire();

        Assert.Equal(OfferState.Expired, (await city.Row(row.Offer)).State);
        Assert.Equal(RefusalCode.WrongOfferState, Refused(await city.Say(row, OfferSide.Helper, AnswerKind.Accept)).Code);
        Assert.True((await city.Silo.Audit.Verify(null)).Intact);
    }

    [Fact]
    public async Task Expiring_is_one_transaction_and_happens_once()
    {
        await using var city = await Published();
        city.Clock.AddDays(15);
        var before = city.Silo.Service<DatabaseWriter>().Commits;
        await city.Expire();
        await city.Expire();

        Assert.Equal(1, city.Silo.Service<DatabaseWriter>().Commits - before);
        Assert.Equal(AuditActs.OffersExpired, (await city.Silo.Audit.Search(new())).Value!.Entries[0].Act);
    }

    [Fact]
    public async Task The_clock_finds_the_plans_whose_offers_are_over()
    {
        await using var city = await Published();
        var last = city.Clock.Today.AddDays(14);

        Assert.Empty(city.Silo.Storage.Read(rows => TwinningTable.Overdue(rows, last)));
        Assert.Equal([new PlanId("2026")], city.Silo.Storage.Read(rows => TwinningTable.Overdue(rows, last.AddDays(1))));
    }

    [Fact]
    public async Task A_late_answer_is_refused_until_the_planner_gives_more_time()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        city.Clock.AddDays(15);
        var refusal = Refused(await city.Say(row, OfferSide.Helper, AnswerKind.Accept));
        Accepted(await city.Offers.Extend(new(city.Next, await city.Version(), [row.Offer], city.Clock.Today)));

        Assert.Equal((RefusalCode.AnswerTooLate, "2026-09-15"), (refusal.Code, refusal.Details[1].Value));
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.Accept));
    }

    [Fact]
    public async Task The_list_of_reminders_names_each_side_that_has_not_answered_near_the_end()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.Accept));
        Assert.Empty(Accepted(await city.Offers.Reminders()).Rows);
        city.Clock.AddDays(11);
        var due = Accepted(await city.Offers.Reminders()).Rows;
        var noted = Accepted(await city.Offers.Remind(new(city.Next, [row.Offer])));

        Assert.Equal(13, due.Length);
        Assert.Equal([OfferSide.Receiver], due.Where(reminder => reminder.Offer == row.Offer).Select(reminder => reminder.Side));
        Assert.Equal(city.Clock.Today, noted.Rows.Single(reminder => reminder.Offer == row.Offer).RemindedOn);
    }

    [Fact]
    public async Task No_repair_sends_an_expired_pair_again_but_a_planners_lock_does()
    {
        await using var city = await Published(40);
        var row = (await city.Rows())[0];
        Accepted(await city.Offers.Extend(new(city.Next, await city.Version(), [.. (await city.Rows()).Skip(1).Select(other => other.Offer)], city.Clock.Today.AddDays(60))));
        city.Clock.AddDays(15);
        await city.Expire();
        var menu = Accepted(await city.Offers.Repairs());
        Assert.All(menu.Choices, choice => Assert.DoesNotContain(new(row.Helper, row.Receiver), choice.Option.Pairs));
        Accepted(await city.Edit(new(EditKind.Lock, row.Helper, row.Receiver)));

        Assert.Equal([OfferState.Expired, OfferState.Open], (await city.Rows()).Where(other => (other.Helper, other.Receiver) == (row.Helper, row.Receiver)).Select(other => other.State).Order().Reverse());
    }
}
