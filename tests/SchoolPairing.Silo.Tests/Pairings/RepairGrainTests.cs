using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class RepairGrainTests
{
    [Fact]
    public async Task A_decline_is_repaired_without_moving_anybody_who_said_yes()
    {
        await using var city = await Published(40);
        var rows = await city.Rows();
        foreach (var row in rows.Where((_, index) => index % 2 == 1)) Accepted(await city.Say(row, OfferSide.Receiver, AnswerKind.Accept));
        Accepted(await city.Say(rows[0], OfferSide.Receiver, AnswerKind.Decline));
        var menu = Accepted(await city.Offers.Repairs());
        Accepted(await city.Offers.Repair(new(city.Next, menu.Version, menu.Choices[^1].Option.Goal)));

        var states = (await city.Rows()).ToDictionary(row => row.Offer, row => row.State);
        Assert.All(rows.Where((_, index) => index % 2 == 1), row => Assert.Equal(OfferState.OneAccepted, states[row.Offer]));
        Assert.DoesNotContain((await city.Page()).Pairs, pair => pair.Pair == new PairId(rows[0].Helper, rows[0].Receiver));
        Assert.Empty(Accepted(await city.Offers.Repairs()).Fallen);
    }

    [Fact]
    public async Task The_menu_goes_from_leaving_open_to_the_best_and_says_what_is_then_sent()
    {
        await using var city = await Published(40);
        Accepted(await city.Say((await city.Rows())[0], OfferSide.Receiver, AnswerKind.Decline));
        var menu = Accepted(await city.Offers.Repairs());
        var chosen = menu.Choices[^1];
        var sent = Accepted(await city.Offers.Repair(new(city.Next, menu.Version, chosen.Option.Goal)));

        Assert.Equal(RepairGoal.LeaveOpen, menu.Choices[0].Option.Goal);
        Assert.Equal((chosen.OffersSent, chosen.OffersRecalled), (sent.OffersSent, sent.OffersRecalled));
        Assert.Equal(chosen.Option.Measures, (await city.Page()).Open!.Measures);
    }

    [Fact]
    public async Task A_repair_is_undone_and_done_again()
    {
        await using var city = await Published(40);
        Accepted(await city.Say((await city.Rows())[0], OfferSide.Receiver, AnswerKind.Decline));
        var before = (await city.Page()).StateHash;
        var menu = Accepted(await city.Offers.Repairs());
        var repaired = Accepted(await city.Offers.Repair(new(city.Next, menu.Version, RepairGoal.BestValue))).StateHash;

        Assert.Equal(before, Accepted(await city.Undo()).StateHash);
        Assert.Single(Accepted(await city.Offers.Repairs()).Fallen);
        Assert.Equal(repaired, Accepted(await city.Redo()).StateHash);
    }

    [Fact]
    public async Task A_declined_pair_cannot_be_forced_back()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.Decline));

        Assert.Equal(RefusalCode.PairRuledOut, Refused(await city.Edit(new(EditKind.Lock, row.Helper, row.Receiver))).Code);
    }

    [Fact]
    public async Task An_agreed_pair_can_neither_be_forbidden_nor_swapped()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        Accepted(await city.Say(rows[0], OfferSide.Helper, AnswerKind.Accept));
        var other = rows.First(row => row.Helper != rows[0].Helper && row.Receiver != rows[0].Receiver);

        Assert.Equal(RefusalCode.PairAgreed, Refused(await city.Edit(new(EditKind.Forbid, rows[0].Helper, rows[0].Receiver))).Code);
        Assert.Equal(RefusalCode.PairAgreed, Refused(await city.Edit(new(EditKind.Swap, rows[0].Helper, rows[0].Receiver, other.Helper, other.Receiver))).Code);
    }

    [Theory]
    [InlineData(RepairGoal.NothingMoves), InlineData(RepairGoal.FewestChanges)]
    public async Task A_policy_repairs_by_itself_on_behalf_of_the_service(RepairGoal goal)
    {
        await using var city = await Published(40, offers: new() { AutoRepair = goal });
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Receiver, AnswerKind.Decline));
        var repair = (await city.Silo.Audit.Search(new())).Value!.Entries[0];

        Assert.Equal((AuditActs.RepairSent, Role.Service), (repair.Act, repair.Role));
        Assert.Empty(Accepted(await city.Offers.Repairs()).Fallen);
    }

    [Fact]
    public async Task A_repair_of_the_policy_that_was_cut_off_is_made_up_for()
    {
        await using var city = await Published(40);
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Receiver, AnswerKind.Decline));
        // As a kill between the answer and its repair leaves it: a pair that fell under a policy that repairs by itself.
        Accepted(await city.Offers.SetPolicy(new(city.Next, await city.Version(), new() { AutoRepair = RepairGoal.FewestChanges })));
        await As(Caller.Service, () => city.Silo.Grains.GetGrain<IOffersWork>("2026").Resume());

        Assert.Empty(Accepted(await city.Offers.Repairs()).Fallen);
    }

    [Fact]
    public async Task A_helper_that_takes_on_fewer_loses_open_offers_and_its_places_bind_the_repair()
    {
        await using var city = await Published(40, policy => policy with { HelperCapacity = 3, HelpersPerReceiver = 2 });
        var (helper, rows) = await Busiest(city);
        Accepted(await city.Say(rows[0], OfferSide.Helper, AnswerKind.AcceptWithConditions, new(1, [], null, null, null)));
        var menu = Accepted(await city.Offers.Repairs());
        Accepted(await city.Offers.Repair(new(city.Next, menu.Version, RepairGoal.BestValue)));

        Assert.Equal(rows.Count - 1, menu.Fallen.Length);
        Assert.All(menu.Fallen, pair => Assert.Equal((helper, OfferState.Recalled), (pair.Pair.Helper, pair.State)));
        Assert.Single((await city.Page()).Pairs, pair => pair.Pair.Helper == helper);
    }

    [Fact]
    public async Task A_helper_cannot_take_on_fewer_than_it_agreed_to()
    {
        await using var city = await Published(40, policy => policy with { HelperCapacity = 3, HelpersPerReceiver = 2 });
        var (_, rows) = await Busiest(city);
        Accepted(await city.Say(rows[0], OfferSide.Helper, AnswerKind.Accept));
        var refusal = Refused(await city.Say(rows[1], OfferSide.Helper, AnswerKind.AcceptWithConditions, new(1, [], null, null, null)));

        Assert.Equal((RefusalCode.PlacesAgreed, "1", "2"), (refusal.Code, refusal.Details[1].Value, refusal.Details[2].Value));
    }

    [Fact]
    public async Task A_distance_that_a_school_names_rules_out_farther_partners()
    {
        await using var city = await Published(40);
        var row = (await city.Rows())[0];
        var km = row.DistanceMeters / 1000d + 0.001;
        Accepted(await city.Say(row, OfferSide.Receiver, AnswerKind.AcceptWithConditions, new(null, [], km, null, null)));
        foreach (var helper in Enumerable.Range(0, 20).Select(number => FakeCity.Id(number * 2)).Where(helper => helper != row.Helper))
        {
            var way = Accepted(await city.Board.Pair(new("s1"), helper, row.Receiver)).Pair.DistanceMeters;
            var locked = await city.Board.Preview(new("s1"), new(EditKind.Lock, helper, row.Receiver));
            Assert.Equal(way > km * 1000, locked.Refusals.Any(refusal => refusal.Code == RefusalCode.PairRuledOut));
        }
    }

    [Fact]
    public async Task Alternatives_keep_the_plan_good_and_a_wish_must_be_one_of_them()
    {
        await using var city = await Published(40, offers: new() { AlternativesWithinPoints = 1_000_000 });
        var row = (await city.Rows())[0];
        var others = Accepted(await city.Offers.Alternatives(row.Offer, OfferSide.Receiver)).Partners;
        var wish = others[0].School.Id;
        var refused = await city.Offers.Answer(new(city.Next, row.Offer, AnswerKind.AskAlternatives, Wishes: [row.Helper], Side: OfferSide.Receiver));
        Accepted(await city.Offers.Answer(new(city.Next, row.Offer, AnswerKind.AskAlternatives, Wishes: [wish], Side: OfferSide.Receiver)));
        var before = (await city.Page()).Open!.Measures;
        var after = Accepted(await city.Board.Preview(new("s1"), new(EditKind.Lock, wish, row.Receiver))).After;

        Assert.Equal(RefusalCode.InvalidField, Refused(refused).Code);
        Assert.Equal([wish], (await city.Row(row.Offer)).Wishes);
        Assert.True(after.ReceiversHelped >= before.ReceiversHelped && after.Value >= before.Value - 1_000_000);
    }

    private static async Task<(Contracts.Schools.SchoolId Helper, List<OfferRow> Rows)> Busiest(TwinningCity city)
    {
        var group = (await city.Rows()).GroupBy(row => row.Helper).OrderByDescending(rows => rows.Count()).ThenBy(rows => rows.Key).First();
        Assert.True(group.Count() > 1);
        return (group.Key, [.. group]);
    }
}
