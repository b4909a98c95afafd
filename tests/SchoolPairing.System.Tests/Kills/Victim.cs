using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.Silo.Tests.Rotations;
using SchoolPairing.TestData;

namespace SchoolPairing.System.Tests.Kills;

/// <summary>The process that is killed: a real embedded silo on real storage, with made files and a made engine. It tells each step as a line.</summary>
internal static class Victim
{
    public const string Argument = "victim";

    /// <summary>Steps of one run of the engine.</summary>
    public const int Steps = 40;

    private static readonly ProfileId Profile = new("trial");

    public static EmbeddedSiloOptions Options(string folder, FakeSeams seams) => new()
    {
        DataFolder = Path.Combine(folder, "data"), ConfigFolder = folder, ConsoleLevel = LogLevel.None, UsualCaller = Caller.Operator,
        Replace = seams.Register,
    };

    /// <summary>Schools of an import; fewer or more each time, so that schools close and come back.</summary>
    public static int SchoolsOf(int generation) => 1500 + generation % 3 * 100;

    public static async Task<int> Run(string[] orders)
    {
        // Whatever becomes of the test, this process ends.
        using var bound = new Timer(_ => Environment.Exit(3), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        var (order, folder, number) = (orders[0], orders[1], int.Parse(orders[2], CultureInfo.InvariantCulture));
        var seams = new FakeSeams();
        if (order == "train") seams.Learn = (inputs, report, _) => Learn(inputs, report, holdAt: number);
        if (order == "rotate") seams.Rotation.Plan = (inputs, _, report, _) => Rotate(inputs, report, holdAt: number);
        if (order == "run") seams.Solve = (inputs, report, _) => Solve(inputs, report, holdAt: number);
        var options = Options(folder, seams);
        if (order == "import")
            options = options with { Replace = services => { seams.Register(services); services.AddSingleton<DatabaseWriter, TellingWriter>(); } };
        await using var silo = await EmbeddedSilo.StartAsync(options);
        if (order == "import") await Import(silo.Grains, number);
        else if (order == "train") await Train(silo);
        else if (order == "answer") await Agree(silo, seams);
        else if (order == "rotate") await Rotate(silo, seams);
        else await Match(silo);
        return 0;
    }

    /// <summary>Imports one generation after the other until it is killed.</summary>
    private static async Task Import(IGrainFactory grains, int first)
    {
        for (var generation = first; ; generation++)
        {
            Tell($"begin {generation}");
            await grains.GetGrain<IImportGrain>("main").Apply(new($"{generation}"), FakeSeams.Schools(SchoolsOf(generation), generation), Profile);
            Tell($"done {generation}");
        }
    }

    /// <summary>The same commands each time: what was done is answered from the ledger, what was not is done.</summary>
    private static async Task Match(EmbeddedSilo silo)
    {
        await silo.Grains.GetGrain<IImportGrain>("main").Apply(new("import"), FakeSeams.Schools(60, 1), Profile);
        var plan = silo.Grains.GetGrain<IPlanGrain>("2026");
        await plan.Configure(new ConfigurePlan(new("configure"), Profile, null, null, null, null, null));
        var run = (await plan.StartRun(new("run"), 7)).Value!.Run;
        if (silo.Services.GetRequiredService<SolveQueue>().Find(run.Value) is { } ticket) await ticket.Left.Task;
        var grain = silo.Grains.GetGrain<IMatchRunGrain>(run.Value);
        var outcome = JsonSerializer.SerializeToUtf8Bytes((await grain.Outcome()).Value!, ContractJson.Compact);
        Tell($"outcome {Convert.ToHexStringLower(SHA256.HashData(outcome))} {(await grain.Get()).Value!.Attempts}");
    }

    /// <summary>The same command each time: a training that was started is waited for.</summary>
    private static async Task Train(EmbeddedSilo silo)
    {
        var run = silo.Grains.GetGrain<ITrainingRunGrain>("train");
        await run.Start(new(new("start"), FakeHistory.Rows(60), Profile, null, 7));
        if (silo.Services.GetRequiredService<TrainingQueue>().Find("train") is { } ticket) await ticket.Left.Task;
        var state = (await run.Get()).Value!;
        var models = (await silo.Grains.GetGrain<IModelRegistryGrain>("main").Get()).Models;
        Tell($"outcome {state.InputsHash} {state.Attempts} {models.Count(model => model.Hash == state.Model)}");
    }

    /// <summary>The same commands each time, the last of which publishes; a run that was started is waited for.</summary>
    private static async Task Rotate(EmbeddedSilo silo, FakeSeams seams)
    {
        seams.Rotation.Teachers = MadePlan.Teachers(60);
        await silo.Grains.GetGrain<IImportGrain>("main").Apply(new("import"), FakeSeams.Schools(60, 1), Profile);
        var plan = silo.Grains.GetGrain<IRotationPlanGrain>("2026");
        await plan.Configure(new(new("configure")));
        var run = (await plan.Start(new(new("run"), 7, 10))).Value!.Run;
        if (silo.Services.GetRequiredService<RotationQueue>().Find(run.Value) is { } ticket) await ticket.Left.Task;
        var grain = silo.Grains.GetGrain<IRotationRunGrain>(run.Value);
        var outcome = JsonSerializer.SerializeToUtf8Bytes((await grain.Outcome()).Value!, ContractJson.Compact);
        var published = await plan.Publish(new(new("publish"), 1, run, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(10)));
        Tell($"outcome {Convert.ToHexStringLower(SHA256.HashData(outcome))} {(await grain.Get()).Value!.Attempts} {published.Value?.PublishedPostings}");
    }

    /// <summary>Publishes a matched city and answers for every school; the same commands each time.</summary>
    private static async Task Agree(EmbeddedSilo silo, FakeSeams seams)
    {
        seams.Solve = MatchEngine.Run;
        seams.Decisions = [];
        await Match(silo);
        var (board, offers) = (silo.Grains.GetGrain<IBoardGrain>("2026"), silo.Grains.GetGrain<IOffersGrain>("2026"));
        await board.Add(new(new("add"), 0, "甲", MatchRunId.Of("2026-1")));
        await offers.Publish(new(new("publish"), 1, new("s1")));
        foreach (var row in (await offers.List(new(Take: 500))).Value!.Rows)
            foreach (var side in new[] { OfferSide.Helper, OfferSide.Receiver })
                if ((await offers.Answer(new(new($"{row.Offer}-{side}"), row.Offer, AnswerKind.Accept, Side: side))).Accepted) Tell($"answered {row.Offer} {side}");
        Tell("all");
    }

    private static TrainingOutcome Learn(TrainingInputs inputs, Action<TrainingProgress> report, int holdAt)
    {
        for (var step = 1; step <= Steps; step++)
        {
            report(new(TrainingPhase.Learning, step, Steps));
            Tell($"step {step}");
            if (step == holdAt) Console.In.ReadLine();
        }
        return SomeModels.Trained(inputs.Rows.Length, inputs.At);
    }

    private static RotationOutcome.Planned Rotate(RotationInputs inputs, Action<RotationProgress> report, int holdAt)
    {
        for (var step = 1; step <= Steps; step++)
        {
            report(new(RotationPhase.Solving, step, step, Steps));
            Tell($"step {step}");
            if (step == holdAt) Console.In.ReadLine();
        }
        return new(MadePlan.Of(inputs), []);
    }

    private static MatchOutcome.ProvenBest Solve(MatchInputs inputs, Action<MatchProgress> report, int holdAt)
    {
        for (var step = 1; step <= Steps; step++)
        {
            report(new(MatchPhase.Solving, inputs.Schools.Length, step));
            Tell($"step {step}");
            // Nothing is ever written to it: waits for the kill.
            if (step == holdAt) Console.In.ReadLine();
        }
        return new(FakeCity.Proposal(inputs));
    }

    /// <summary>Tells when a transaction has begun and when all of its statements are done, just before its commit.</summary>
    private sealed class TellingWriter(Database database) : DatabaseWriter(database)
    {
        public override Task Write(Action<Rows> work) => base.Write(rows =>
        {
            Tell("writing");
            work(rows);
            Tell("committing");
        });
    }

    private static void Tell(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
