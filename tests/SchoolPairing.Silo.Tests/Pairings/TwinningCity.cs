using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Pairings;

/// <summary>A small city whose plan is matched by the real engine: helpers are even numbers with two places, receivers odd ones; the nearest is the best.</summary>
internal sealed class TwinningCity : IAsyncDisposable
{
    private int commands;

    private TwinningCity(TestSilo silo, StoppedClock clock) => (Silo, Clock) = (silo, clock);

    public TestSilo Silo { get; }

    public StoppedClock Clock { get; }

    public IBoardGrain Board => Silo.Grains.GetGrain<IBoardGrain>("2026");

    public IOffersGrain Offers => Silo.Grains.GetGrain<IOffersGrain>("2026");

    public CommandId Next => CommandId.Of("c" + Interlocked.Increment(ref commands).ToString(CultureInfo.InvariantCulture));

    /// <summary>Starts with a scenario s1 made from a run.</summary>
    public static async Task<TwinningCity> Start(int schools = 14, Func<Policy, Policy>? policy = null, Func<int, School, School>? make = null)
    {
        var clock = new StoppedClock();
        var city = new TwinningCity(await TestSilo.StartFor(Caller.Operator, clock), clock);
        var seams = city.Silo.Seams;
        seams.Solve = MatchEngine.Run;
        seams.Decisions = [];
        seams.Policy = FakeCity.Policy with { Objective = Objective.Distance, HelperCapacity = 2 };
        seams.Policy = policy?.Invoke(seams.Policy) ?? seams.Policy;
        seams.Make = (number, generation) =>
        {
            var school = FakeCity.School(number, generation) with
            {
                Location = A.Place(number * 7 % 41, number * 13 % 37), Unit = new("u" + number % 3), UnitName = "单位" + number % 3,
                // Between nothing there and met: five degrees of need.
                Parts = [new(FakeCity.Primary, [new(KnownFacts.Pupils, number % 5 / 4d)], [])],
            };
            return make?.Invoke(number, school) ?? school;
        };
        await city.Silo.Prepare(schools);
        var run = await city.Silo.StartRun();
        await city.Silo.Left(run);
        Accepted(await city.Board.Add(new(city.Next, 0, "甲", MatchRunId.Of("2026-1"))));
        return city;
    }

    /// <summary>Starts with scenario s1 published.</summary>
    public static async Task<TwinningCity> Published(int schools = 14, Func<Policy, Policy>? policy = null, OfferPolicy? offers = null, Func<int, School, School>? make = null)
    {
        var city = await Start(schools, policy, make);
        if (offers is not null) Accepted(await city.Offers.SetPolicy(new(city.Next, await city.Version(), offers)));
        Accepted(await city.Offers.Publish(new(city.Next, await city.Version(), new("s1"))));
        return city;
    }

    public async Task<BoardPage> Page(string? scenario = null) => Accepted(await Board.Get(scenario is null ? null : new ScenarioId(scenario)));

    public async Task<long> Version() => (await Page()).Version;

    public async Task<IReadOnlyList<OfferRow>> Rows() => Accepted(await Offers.List(new(Take: 500))).Rows;

    public async Task<OfferRow> Row(OfferId offer) => Assert.Single(Accepted(await Offers.Row(offer)).Rows);

    /// <summary>Edits scenario s1 on the version that stands.</summary>
    public async Task<Answer<BoardChanged>> Edit(BoardEdit edit, string scenario = "s1") => await Board.Apply(new(Next, await Version(), new(scenario), edit));

    public async Task<Answer<BoardChanged>> Undo(bool evenAgreed = false) => await Board.Undo(new(Next, await Version(), evenAgreed));

    public async Task<Answer<BoardChanged>> Redo(bool evenAgreed = false) => await Board.Redo(new(Next, await Version(), evenAgreed));

    /// <summary>Notes an answer of a side.</summary>
    public async Task<Answer<OfferChanged>> Say(OfferRow row, OfferSide side, AnswerKind kind, OfferConditions? conditions = null) => await Offers.Answer(
        new(Next, row.Offer, kind, conditions, kind is AnswerKind.Decline or AnswerKind.Withdraw ? DeclineReason.TooFar : null, Side: side));

    /// <summary>Both sides say yes.</summary>
    public async Task BothAccept(OfferRow row)
    {
        Accepted(await Say(row, OfferSide.Helper, AnswerKind.Accept));
        Accepted(await Say(row, OfferSide.Receiver, AnswerKind.Accept));
    }

    public async Task<Answer<BoardChanged>> Confirm(OfferRow row) => await Offers.Confirm(new(Next, await Version(), [row.Offer]));

    public async Task Expire() => await As(Caller.Service, () => Silo.Grains.GetGrain<IOffersWork>("2026").Expire());

    /// <summary>Calls on somebody else's behalf.</summary>
    public static async Task<T> As<T>(Caller caller, Func<Task<T>> call)
    {
        Caller.Current = caller;
        try
        {
            return await call();
        }
        finally
        {
            Caller.Current = null;
        }
    }

    public static async Task As(Caller caller, Func<Task> call) => await As(caller, async () =>
    {
        await call();
        return true;
    });

    public static Caller Principal(SchoolId school) => new(new("p" + school), Role.Principal, School: school);

    public static T Accepted<T>(Answer<T> answer) where T : class
    {
        Assert.True(answer.Accepted, string.Join("; ", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        return answer.Value;
    }

    public static Refusal Refused<T>(Answer<T> answer) where T : class
    {
        Assert.False(answer.Accepted);
        return answer.Refusals[0];
    }

    public ValueTask DisposeAsync() => Silo.DisposeAsync();
}
