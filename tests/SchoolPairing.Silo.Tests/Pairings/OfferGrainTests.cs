using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class OfferGrainTests
{
    [Fact]
    public async Task Publishing_sends_one_offer_a_pair_with_three_reasons_and_a_doubt()
    {
        await using var city = await Published();
        var rows = await city.Rows();

        Assert.Equal((await city.Page()).Pairs.Select(pair => (pair.Pair.Helper, pair.Pair.Receiver)).Order(), rows.Select(row => (row.Helper, row.Receiver)).Order());
        foreach (var row in rows)
        {
            var page = Accepted(await city.Offers.Page(row.Offer, OfferSide.Receiver));
            Assert.Equal(3, page.Reasons.Select(reason => reason.Rule).Distinct().Count());
            Assert.All(page.Reasons.Append(page.Doubt).Concat(page.Gives).Concat(page.Gets), reason =>
                Assert.All(new[] { "zh-CN", "en" }, language => Assert.DoesNotMatch(@"[{}§]|^rule\.", Texts.Say("rule." + reason.Rule, language, reason.Details))));
        }
    }

    [Fact]
    public async Task Publishing_twice_changes_nothing_about_the_offers()
    {
        await using var city = await Published();
        var again = Accepted(await city.Offers.Publish(new(city.Next, await city.Version(), new("s1"))));

        Assert.Equal((0, 0), (again.OffersSent, again.OffersRecalled));
    }

    [Fact]
    public async Task From_publishing_to_a_signed_agreement()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        await city.BothAccept(row);
        Accepted(await city.Confirm(row));
        Accepted(await city.Offers.Sign(new(city.Next, row.Offer, city.Clock.Today, OfferSide.Helper)));
        Accepted(await city.Offers.Sign(new(city.Next, row.Offer, city.Clock.Today, OfferSide.Receiver)));
        var agreement = Accepted(await city.Offers.Agreement(row.Offer));

        Assert.Equal((OfferState.Confirmed, 3, city.Clock.Today), ((await city.Row(row.Offer)).State, agreement.Years, agreement.Pairing!.ReceiverSignedOn));
    }

    [Fact]
    public async Task An_answer_is_one_transaction_with_its_audit()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        var before = city.Silo.Service<DatabaseWriter>().Commits;
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.Accept));

        Assert.Equal(1, city.Silo.Service<DatabaseWriter>().Commits - before);
        Assert.Equal((AuditActs.OfferAccepted, row.Offer.Value), ((await city.Silo.Audit.Search(new())).Value!.Entries[0].Act, (await city.Silo.Audit.Search(new())).Value!.Entries[0].Subject));
    }

    [Fact]
    public async Task A_repeated_answer_is_answered_as_the_first_time()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        var command = new AnswerOffer(new("yes"), row.Offer, AnswerKind.Accept, Side: OfferSide.Helper);
        var (first, second) = (Accepted(await city.Offers.Answer(command)), Accepted(await city.Offers.Answer(command)));

        Assert.Equal(first, second);
        Assert.Equal(3, (await city.Board.Changes(0)).Length);
    }

    [Fact]
    public async Task Conditions_without_a_list_of_subjects_are_kept()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.AcceptWithConditions, new(1, default, null, null, null)));
        await city.Silo.Deactivate(city.Offers);

        Assert.Equal(1, (await city.Row(row.Offer)).HelperAnswer.Conditions!.MaxReceivers);
    }

    [Fact]
    public async Task A_refused_answer_writes_nothing()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        await city.BothAccept(row);
        var before = city.Silo.Service<DatabaseWriter>().Commits;
        var refusal = Refused(await city.Say(row, OfferSide.Helper, AnswerKind.Decline));

        Assert.Equal((RefusalCode.WrongOfferState, before), (refusal.Code, city.Silo.Service<DatabaseWriter>().Commits));
    }

    [Fact]
    public async Task An_answer_survives_the_deactivation()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.Accept));
        var hash = (await city.Page()).StateHash;
        await city.Silo.Deactivate(city.Offers);

        Assert.Equal((OfferState.OneAccepted, hash), ((await city.Row(row.Offer)).State, (await city.Page()).StateHash));
    }

    [Fact]
    public async Task An_answer_does_not_outdate_what_planners_see_but_a_fallen_pair_does()
    {
        await using var city = await Published();
        var (rows, version) = (await city.Rows(), await city.Version());
        Accepted(await city.Say(rows[0], OfferSide.Helper, AnswerKind.Accept));
        Assert.Equal(version, await city.Version());
        Accepted(await city.Say(rows[1], OfferSide.Helper, AnswerKind.Decline));

        Assert.Equal(version + 1, await city.Version());
    }

    [Fact]
    public async Task Several_offers_are_confirmed_together_or_none()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        await city.BothAccept(rows[0]);
        var refused = await city.Offers.Confirm(new(city.Next, await city.Version(), [rows[0].Offer, rows[1].Offer]));

        Assert.Equal((RefusalCode.WrongOfferState, OfferState.Accepted), (Refused(refused).Code, (await city.Row(rows[0].Offer)).State));
    }

    [Fact]
    public async Task A_confirmed_pairing_ends_only_by_the_planner_and_can_be_undone()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        await city.BothAccept(row);
        Accepted(await city.Confirm(row));
        Assert.Equal(RefusalCode.WrongOfferState, Refused(await city.Say(row, OfferSide.Helper, AnswerKind.Withdraw)).Code);
        Accepted(await city.Offers.End(new(city.Next, await city.Version(), row.Offer, ExitReason.BothAsked, city.Clock.Today)));
        Assert.Equal(OfferState.Ended, (await city.Row(row.Offer)).State);
        Accepted(await city.Undo());

        Assert.Equal(OfferState.Confirmed, (await city.Row(row.Offer)).State);
    }

    [Fact]
    public async Task Reviews_follow_each_other_a_year_apart()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        await city.BothAccept(row);
        Accepted(await city.Confirm(row));
        city.Clock.AddDays(370);
        var due = Accepted(await city.Offers.Overview()).Tasks.Where(task => task.Kind == PlanTaskKind.Review).ToList();
        Accepted(await city.Offers.Review(new(city.Next, row.Offer, new(city.Clock.Today, true, ""))));

        Assert.Equal(row.Offer, Assert.Single(due).Offer);
        Assert.Equal(city.Clock.Today.AddYears(1), (await city.Row(row.Offer)).Pairing!.NextReviewOn);
    }

    [Fact]
    public async Task An_overview_counts_what_waits()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        await city.BothAccept(rows[0]);
        Accepted(await city.Say(rows[1], OfferSide.Helper, AnswerKind.Decline));
        Accepted(await city.Say(rows[2], OfferSide.Receiver, AnswerKind.AskAlternatives));
        var overview = Accepted(await city.Offers.Overview());

        Assert.Equal([PlanTaskKind.Repair, PlanTaskKind.AlternativesAsked, PlanTaskKind.Confirm], overview.Tasks.Select(task => task.Kind));
        Assert.Equal((7, 1), (overview.Counts.Sum(count => count.Offers), overview.Counts.Single(count => count.State == OfferState.Declined).Offers));
    }

    [Fact]
    public async Task An_unknown_offer_is_named()
    {
        await using var city = await Published();

        Assert.Equal((RefusalCode.UnknownOffer, "2026-99"), (Refused(await city.Offers.Page(new("2026-99"), null)).Code, Refused(await city.Offers.Row(new("2026-99"))).Details[0].Value));
    }

    [Fact]
    public async Task A_pair_of_which_a_school_was_closed_for_good_is_neither_accepted_nor_confirmed_but_may_be_declined()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        var (agreed, open) = (rows[0], rows.First(row => row.Receiver != rows[0].Receiver && row.Helper != rows[0].Helper));
        await city.BothAccept(agreed);
        city.Silo.Seams.Make = (number, generation) =>
        {
            var school = FakeCity.School(number, generation);
            return school.Id == agreed.Receiver || school.Id == open.Receiver ? school with { Id = new("39999999" + number.ToString("00", null)) } : school;
        };
        Accepted(await city.Silo.Import.Apply(city.Next, FakeSeams.Schools(14, 2), TestSilo.Profile));

        Assert.Equal(RefusalCode.SchoolClosed, Refused(await city.Say(open, OfferSide.Helper, AnswerKind.Accept)).Code);
        Assert.Equal(RefusalCode.SchoolClosed, Refused(await city.Confirm(agreed)).Code);
        Accepted(await city.Say(open, OfferSide.Helper, AnswerKind.Decline));
    }

    [Fact]
    public async Task An_offer_follows_the_school_that_took_the_place_of_a_closed_one()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        city.Silo.Seams.Make = (number, generation) =>
        {
            var school = FakeCity.School(number, generation);
            return school.Id == row.Receiver ? school with { Id = new("3999999999"), Name = "新学校", Predecessor = row.Receiver } : school;
        };
        Accepted(await city.Silo.Import.Apply(city.Next, FakeSeams.Schools(14, 2), TestSilo.Profile));
        var own = await As(Principal(new("3999999999")), () => city.Offers.OwnSchool());
        Accepted(await As(Principal(new("3999999999")), () => city.Offers.Answer(new(city.Next, row.Offer, AnswerKind.Accept))));

        Assert.Equal(("新学校", row.Offer), (Accepted(own).School.Name, Assert.Single(Accepted(own).Offers).Offer));
        Assert.Equal("3999999999", (await city.Row(row.Offer)).Receiver.Value);
    }
}
