using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Demo;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>The demo city with a published plan, made in a data folder before the program starts on it.</summary>
/// <param name="Principals">Schools with an offer, those of the first offers first: both sides of a pair are there. The two with a demo account are left out.</param>
/// <param name="Units">Unit of each of them.</param>
/// <param name="Offers">How many offers were sent.</param>
internal sealed record LoadCity(ImmutableArray<SchoolId> Principals, ImmutableDictionary<SchoolId, UnitId> Units, int Offers)
{
    public const string Plan = "2026";

    private static readonly ProfileId Profile = new("yueyang");

    public static EmbeddedSiloOptions Options(string folder) => new() { DataFolder = folder, ConsoleLevel = LogLevel.None, UsualCaller = Caller.Operator };

    /// <param name="folder">An empty data folder.</param>
    /// <param name="schools">Schools of the city.</param>
    public static async Task<LoadCity> Make(string folder, int schools)
    {
        await using var silo = await EmbeddedSilo.StartAsync(Options(folder));
        // The command of the program's own first start: it finds the city there.
        Accepted(await silo.Grains.GetGrain<IImportGrain>("main").Apply(CommandId.Of("demo-start"), new ImportFile("schools.csv", DemoFile.Bytes(DemoCity.UsualSeed, schools)), Profile));
        var plan = silo.Grains.GetGrain<IPlanGrain>(Plan);
        Accepted(await plan.Configure(new ConfigurePlan(CommandId.Of("configure"), Profile, null, null, null, null, null)));
        var run = Accepted(await plan.StartRun(CommandId.Of("run"), 7)).Run;
        using (var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200)))
            while (!(await silo.Grains.GetGrain<IMatchRunGrain>(run.Value).Outcome()).Accepted) await pace.WaitForNextTickAsync();
        var board = Accepted(await silo.Grains.GetGrain<IBoardGrain>(Plan).Add(new AddScenario(CommandId.Of("add"), 0, "甲", run)));
        var offers = silo.Grains.GetGrain<IOffersGrain>(Plan);
        Accepted(await offers.Publish(new PublishScenario(CommandId.Of("publish"), board.Version, board.Scenario!.Value)));
        var rows = await Rows(offers);
        // Two schools have a principal's account of the demo already: their codes stand on no slip.
        var (helper, receiver) = DemoPeople.Schools(DemoCity.UsualSeed, schools);
        var principals = rows.SelectMany(row => new[] { row.Helper, row.Receiver }).Distinct().Where(school => school.Value != helper.School && school.Value != receiver.School).ToImmutableArray();
        var units = Accepted(await silo.Grains.GetGrain<IRegisterGrain>("main").Read()).Schools.ToImmutableDictionary(entry => entry.School.Id, entry => entry.School.Unit);
        return new(principals, units, rows.Length);
    }

    /// <summary>Every offer of the plan, by number.</summary>
    public static async Task<ImmutableArray<OfferRow>> Rows(IOffersGrain offers)
    {
        var rows = ImmutableArray.CreateBuilder<OfferRow>();
        while (Accepted(await offers.List(new OfferQuery(Skip: rows.Count, Take: 500))) is { Rows.IsEmpty: false } part) rows.AddRange(part.Rows);
        return [.. rows.OrderBy(row => row.Offer.Value.Length).ThenBy(row => row.Offer)];
    }

    public static T Accepted<T>(Answer<T> answer) where T : class =>
        answer.Accepted ? answer.Value : throw new InvalidOperationException(string.Join(' ', answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
}
