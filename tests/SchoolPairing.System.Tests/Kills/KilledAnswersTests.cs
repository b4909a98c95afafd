using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.System.Tests.Kills;

public sealed class KilledAnswersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed-answers-").FullName;

    [Theory]
    [InlineData(1), InlineData(17), InlineData(40)]
    public async Task Every_answer_that_was_acknowledged_is_there_after_a_kill(int answers)
    {
        FakeCity.WriteModels(folder);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "config", "logging.json"), Path.Combine(folder, "logging.json"));
        var told = new List<string>();
        using (var victim = new VictimProcess("answer", folder, 0))
        {
            while (told.Count < answers) told.Add(await victim.HearOf("answered", TestContext.Current.CancellationToken));
            told.AddRange((await victim.Kill(TestContext.Current.CancellationToken)).Where(line => line.StartsWith("answered", StringComparison.Ordinal)));
        }
        await using var silo = await EmbeddedSilo.StartAsync(Victim.Options(folder, new()), TestContext.Current.CancellationToken);
        var rows = (await silo.Grains.GetGrain<IOffersGrain>("2026").List(new(Take: 500))).Value!.Rows.ToDictionary(row => row.Offer.Value);

        Assert.All(told.Select(line => line.Split(' ')), answer => Assert.Equal(AnswerKind.Accept, Said(rows[answer[1]], answer[2]).Kind));
        Assert.InRange(rows.Values.Sum(row => Count(row.HelperAnswer) + Count(row.ReceiverAnswer)), told.Count, told.Count + 1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SideAnswer Said(OfferRow row, string side) => side == "Helper" ? row.HelperAnswer : row.ReceiverAnswer;

    private static int Count(SideAnswer answer) => answer.Kind == AnswerKind.Accept ? 1 : 0;
}
