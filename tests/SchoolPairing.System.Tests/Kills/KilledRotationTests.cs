using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.Silo.Tests.Rotations;
using Xunit;

namespace SchoolPairing.System.Tests.Kills;

public sealed class KilledRotationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed-rotation-").FullName;

    [Theory]
    [InlineData(1), InlineData(Victim.Steps / 2), InlineData(Victim.Steps)]
    public async Task A_rotation_run_that_is_killed_ends_on_its_frozen_inputs_with_the_same_plan(int step)
    {
        Prepare(folder);
        var undisturbed = await Outcome(Path.Combine(folder, "undisturbed"));
        using (var victim = new VictimProcess("rotate", folder, step))
        {
            await victim.HearOf($"step {step}", TestContext.Current.CancellationToken);
            await victim.Kill(TestContext.Current.CancellationToken);
        }
        var words = await Outcome(folder);

        Assert.Equal((undisturbed[1], "2", "30"), (words[1], words[2], words[3]));
        Assert.Equal("1", undisturbed[2]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string[]> Outcome(string folder)
    {
        Prepare(folder);
        using var process = new VictimProcess("rotate", folder, 0);
        return (await process.HearOf("outcome", TestContext.Current.CancellationToken)).Split(' ');
    }

    private static void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        FakeCity.WriteModels(folder);
        MadePlan.WriteConfig(folder);
    }
}
