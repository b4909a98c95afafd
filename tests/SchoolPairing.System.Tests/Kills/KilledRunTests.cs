using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.System.Tests.Kills;

public sealed class KilledRunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed-run-").FullName;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_run_that_is_killed_in_the_middle_ends_with_the_same_outcome(int seed)
    {
        var (undisturbed, _) = await Outcome(Path.Combine(folder, "undisturbed"));
        var moments = new Random(seed);
        var disturbed = Path.Combine(folder, "disturbed");
        for (var kill = 0; kill < 2; kill++)
        {
            var step = moments.Next(1, Victim.Steps + 1);
            using var victim = Start(disturbed, holdAt: step);
            await victim.HearOf($"step {step}", TestContext.Current.CancellationToken);
            await victim.Kill(TestContext.Current.CancellationToken);
        }

        Assert.Equal((undisturbed, "3"), await Outcome(disturbed));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(string Hash, string Attempts)> Outcome(string place)
    {
        using var victim = Start(place, holdAt: 0);
        var words = (await victim.HearOf("outcome", TestContext.Current.CancellationToken)).Split(' ');
        return (words[1], words[2]);
    }

    private static VictimProcess Start(string place, int holdAt)
    {
        FakeCity.WriteModels(place);
        return new("run", place, holdAt);
    }
}
