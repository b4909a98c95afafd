using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.System.Tests.Kills;

public sealed class KilledTrainingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed-training-").FullName;

    [Fact]
    public async Task A_training_that_is_killed_in_the_middle_ends_on_its_frozen_inputs_with_one_model()
    {
        FakeCity.WriteModels(folder);
        using (var victim = new VictimProcess("train", folder, Victim.Steps / 2))
        {
            await victim.HearOf($"step {Victim.Steps / 2}", TestContext.Current.CancellationToken);
            await victim.Kill(TestContext.Current.CancellationToken);
        }
        using var next = new VictimProcess("train", folder, 0);
        var words = (await next.HearOf("outcome", TestContext.Current.CancellationToken)).Split(' ');

        Assert.Equal((64, "2", "1"), (words[1].Length, words[2], words[3]));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
