using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class OfferScopeTests
{
    private static Caller County(string unit) => new(new("county-" + unit), Role.CountyPlanner, Unit: new(unit));

    [Fact]
    public async Task A_principal_sees_and_answers_the_own_schools_offers_without_naming_a_side()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        var own = Accepted(await As(Principal(row.Receiver), () => city.Offers.OwnSchool()));
        Accepted(await As(Principal(row.Receiver), () => city.Offers.Answer(new(city.Next, row.Offer, AnswerKind.Accept))));

        Assert.Equal((row.Receiver, OfferSide.Receiver), (own.School.Id, Assert.Single(own.Offers).Side));
        Assert.Equal(AnswerKind.Accept, (await city.Row(row.Offer)).ReceiverAnswer.Kind);
    }

    [Fact]
    public async Task A_principal_of_another_school_is_refused_everywhere()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        var stranger = Principal(rows.First(row => row.Receiver != rows[0].Receiver && row.Helper != rows[0].Helper).Receiver);
        var offer = rows[0].Offer;

        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(stranger, () => city.Offers.Page(offer, null))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(stranger, () => city.Offers.Agreement(offer))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(stranger, () => city.Offers.Alternatives(offer, null))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(stranger, () => city.Offers.Answer(new(city.Next, offer, AnswerKind.Accept)))).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(stranger, () => city.Offers.Sign(new(city.Next, offer, city.Clock.Today)))).Code);
    }

    [Fact]
    public async Task A_principal_cannot_answer_for_the_partner()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        var refused = await As(Principal(row.Helper), () => city.Offers.Answer(new(city.Next, row.Offer, AnswerKind.Accept, Side: OfferSide.Receiver)));

        Assert.Equal((RefusalCode.InvalidField, "§field.side"), (Refused(refused).Code, Refused(refused).Details[0].Value));
    }

    [Fact]
    public async Task Nobody_is_answered_what_was_said_to_somebody_else_under_the_same_command_id()
    {
        await using var city = await Published();
        var rows = await city.Rows();
        var other = rows.First(row => row.Receiver != rows[0].Receiver && row.Helper != rows[0].Helper);
        Accepted(await As(Principal(rows[0].Receiver), () => city.Offers.Answer(new(new("same"), rows[0].Offer, AnswerKind.Accept))));
        var own = Accepted(await As(Principal(other.Receiver), () => city.Offers.Answer(new(new("same"), other.Offer, AnswerKind.Accept))));

        Assert.Equal((other.Offer, AnswerKind.Accept), (own.Offer, (await city.Row(other.Offer)).ReceiverAnswer.Kind));
    }

    [Fact]
    public void What_principals_read_has_no_points_ranks_or_scores()
    {
        string[] secret = ["Points", "Rank", "Score", "Heads", "Contribution", "Regret", "Price"];
        var seen = new HashSet<Type>();
        foreach (var page in new[] { typeof(OwnOffers), typeof(OfferAlternatives), typeof(AgreementPage), typeof(OfferChanged), typeof(PlanEntry) }) Collect(page);

        Assert.Contains(typeof(SchoolCard), seen);
        Assert.DoesNotContain(seen.SelectMany(type => type.GetProperties()), property => Array.Exists(secret, word => property.Name.Contains(word, StringComparison.Ordinal)));

        void Collect(Type type)
        {
            if (type.Namespace?.StartsWith("SchoolPairing", StringComparison.Ordinal) == true && seen.Add(type))
                foreach (var property in type.GetProperties()) Collect(property.PropertyType);
            foreach (var argument in type.GetGenericArguments()) Collect(argument);
        }
    }

    [Fact]
    public async Task The_partner_is_not_told_of_places_distance_or_the_reason_of_a_no()
    {
        await using var city = await Published();
        var row = (await city.Rows())[0];
        Accepted(await city.Say(row, OfferSide.Helper, AnswerKind.AcceptWithConditions, new(1, [], 60, row.Dates.From.AddDays(7), null)));
        var answer = Accepted(await As(Principal(row.Receiver), () => city.Offers.Page(row.Offer, null))).PartnerAnswer;

        Assert.Equal(new OfferConditions(null, [], null, row.Dates.From.AddDays(7), null), answer.Conditions! with { Subjects = [] });
        var paper = Accepted(await As(Principal(row.Receiver), () => city.Offers.Agreement(row.Offer))).HelperConditions!;
        Assert.Equal((null, null), (paper.MaxReceivers, paper.MaxDistanceKm));
    }

    [Fact]
    public async Task A_county_planner_sees_pairs_with_a_school_of_the_own_unit_only()
    {
        await using var city = await Published(40);
        var page = Accepted(await As(County("u1"), () => city.Board.Get(null)));
        var units = page.Schools.ToDictionary(school => school.Id, school => school.Unit.Value);

        Assert.NotEmpty(page.Pairs);
        Assert.True(page.Pairs.Length < (await city.Page()).Pairs.Length);
        Assert.All(page.Pairs, row => Assert.Contains("u1", new[] { units[row.Pair.Helper], units[row.Pair.Receiver] }));
        Assert.All(Accepted(await As(County("u1"), () => city.Offers.List(new(Take: 500)))).Rows, row => Assert.Contains(page.Pairs, pair => pair.Offer == row.Offer));
    }

    [Fact]
    public async Task A_county_planner_changes_only_pairs_of_receivers_of_the_own_unit()
    {
        await using var city = await Start(40);
        var page = await city.Page();
        var units = page.Schools.ToDictionary(school => school.Id, school => school.Unit.Value);
        var foreign = page.Pairs.First(row => units[row.Pair.Receiver] != "u1").Pair;
        var own = page.Pairs.First(row => units[row.Pair.Receiver] == "u1").Pair;
        var refused = await As(County("u1"), () => city.Board.Apply(new(city.Next, page.Version, new("s1"), new(EditKind.Lock, foreign.Helper, foreign.Receiver))));
        var locked = await As(County("u1"), () => city.Board.Apply(new(city.Next, page.Version, new("s1"), new(EditKind.Lock, own.Helper, own.Receiver))));

        Assert.Equal(RefusalCode.OutsideScope, Refused(refused).Code);
        Accepted(locked);
    }

    [Fact]
    public async Task A_county_planner_confirms_only_receivers_of_the_own_unit_and_undoes_only_own_acts()
    {
        await using var city = await Published(40);
        var rows = await city.Rows();
        var units = (await city.Page()).Schools.ToDictionary(school => school.Id, school => school.Unit.Value);
        var row = rows.First(row => units[row.Receiver] == "u1");
        await city.BothAccept(row);
        var version = await city.Version();

        Assert.Equal("§too-late.others", Refused(await As(County("u1"), () => city.Board.Undo(new(city.Next, version)))).Details[0].Value);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County("u2"), () => city.Offers.Confirm(new(city.Next, version, [row.Offer])))).Code);
        Accepted(await As(County("u1"), () => city.Offers.Confirm(new(city.Next, version, [row.Offer]))));
        Accepted(await As(County("u1"), () => city.Board.Undo(new(city.Next, version + 1))));
    }

    [Fact]
    public async Task A_county_planner_is_told_of_no_fallen_pair_and_offered_no_repair_of_other_units()
    {
        await using var city = await Published(40);
        var units = (await city.Page()).Schools.ToDictionary(school => school.Id, school => school.Unit.Value);
        var row = (await city.Rows()).First(row => units[row.Receiver] != "u1" && units[row.Helper] != "u1");
        Accepted(await city.Say(row, OfferSide.Receiver, AnswerKind.Decline));
        var menu = Accepted(await As(County("u1"), () => city.Offers.Repairs()));

        Assert.Empty(menu.Fallen);
        Assert.Empty(menu.Choices);
        Assert.Single(Accepted(await city.Offers.Repairs()).Fallen);
    }

    [Fact]
    public async Task The_directory_tells_a_principal_only_plans_with_an_offer_for_the_school()
    {
        await using var city = await Published();
        var directory = city.Silo.Grains.GetGrain<IPlanDirectoryGrain>(0);
        var row = (await city.Rows())[0];

        Assert.Equal([new PlanEntry(new("2026"), 1, true, 1)], await As(Principal(row.Receiver), () => directory.Plans()));
        Assert.Empty(await As(Principal(new SchoolId("elsewhere")), () => directory.Plans()));
        Assert.Equal([new PlanEntry(new("2026"), 1, true, 7)], await directory.Plans());
    }
}
