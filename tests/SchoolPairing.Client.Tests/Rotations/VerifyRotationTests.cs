using System.Text.Json;
using SchoolPairing.Cli.Rotations;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Client.Tests.Files;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Rotations;

public sealed class VerifyRotationTests
{
    private static readonly RotationProposal Proposal = new(1, "0", 1, [], [], [], [new(new("rotation.yearly-share"), new("U"), null, 10, 3, 1)], new(0, 0, 0),
        new("HiGHS 1.12", 80, 100, "HiGHS 1.12", true, new(160, [])), null);

    [Theory]
    [InlineData("\"schema\":1", "\"schema\":1", false)]
    [InlineData("\"missing\":2", "\"missing\":0", true)]
    [InlineData("\"gap\":0.2", "\"gap\":0.1", true)]
    [InlineData("\"pricedGap\":0.5", "\"pricedGap\":0.2", true)]
    public void Figures_that_follow_from_others_are_worked_out_again(string written, string spoiled, bool found)
    {
        using var folder = new TestFolder();
        var text = JsonSerializer.Serialize(Proposal, ContractJson.Compact);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.Path, RotationFile.Name), "{\"schema\":1,\"proposal\":" + text.Replace(written, spoiled, StringComparison.Ordinal) + "}");
        Assert.Equal(found, VerifyRotation.Check(folder.Path, Proposal).Contains(("verify.rotation.figures", RotationFile.Name)));
    }
}
