using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Hosting;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The running program with a small demo city whose offers are sent, and an account for both principals of the first offer.</summary>
public sealed class PairingSite : IAsyncLifetime
{
    public const string Password = "three-quiet-words";
    private const int Schools = 150;

    private readonly string folder = Directory.CreateTempSubdirectory("pairing-site").FullName;
    private WebApplication? app;

    public string Url { get; private set; } = "";

    /// <summary>The offer that the two principals answer.</summary>
    internal OfferRow Offer { get; private set; } = null!;

    /// <summary>An offer of two other schools.</summary>
    internal OfferRow Foreign { get; private set; } = null!;

    internal IOffersGrain Offers => Grains.GetGrain<IOffersGrain>("2026");

    private IGrainFactory Grains => app!.Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync()
    {
        app = WebApp.Build(new WebSettings
        {
            Addresses = ["http://127.0.0.1:0"], DataFolder = Path.Combine(folder, "data"), ConfigFolder = Path.Combine(AppContext.BaseDirectory, "config"), Demo = true, DemoSchools = Schools, DemoRotation = false,
        });
        await app.StartAsync();
        Url = app.Urls.First();
        Caller.Current = Caller.Operator;
        await Publish();
        var rows = (await Offers.List(new OfferQuery(Take: 500))).Value!.Rows;
        Offer = rows[0];
        Foreign = rows.First(row => row.Helper != Offer.Helper && row.Receiver != Offer.Receiver);
        await using var scope = app.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
        foreach (var (name, school) in new[] { ("helping", Offer.Helper), ("helped", Offer.Receiver) })
            Assert.Empty(await book.Create(new Account { UserName = name, Role = Role.Principal, School = school.Value }, Password));
    }

    /// <summary>What a planner does when both have accepted.</summary>
    internal async Task Confirm()
    {
        Caller.Current = Caller.Operator;
        var version = (await Offers.Overview()).Value!.Version;
        Assert.True((await Offers.Confirm(new ConfirmOffers(CommandId.Of("confirm"), version, [Offer.Offer]))).Accepted);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Publish()
    {
        var plan = Grains.GetGrain<IPlanGrain>("2026");
        Accepted(await plan.Configure(new ConfigurePlan(CommandId.Of("configure"), new ProfileId("yueyang"), null, null, null, null, null)));
        var run = Accepted(await plan.StartRun(CommandId.Of("run"), seed: 0)).Run;
        while (Accepted(await Grains.GetGrain<IMatchRunGrain>(run.Value).Get()).Progress.Phase != MatchPhase.Done) await Task.Delay(20, TestContext.Current.CancellationToken);
        var added = Accepted(await Grains.GetGrain<IBoardGrain>("2026").Add(new AddScenario(CommandId.Of("scenario"), 0, "甲", run)));
        Accepted(await Offers.Publish(new PublishScenario(CommandId.Of("publish"), added.Version, added.Scenario!.Value)));
    }

    private static T Accepted<T>(Answer<T> answer) where T : class
    {
        Assert.True(answer.Accepted, string.Join("; ", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        return answer.Value;
    }
}
