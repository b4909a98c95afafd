using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Client.Tests.Files;
using Xunit;

namespace SchoolPairing.Client.Tests.Matching;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_whole()
    {
        Write();
        Assert.Empty(WrittenPlan.Check(folder.Path, MadeProposal.Make()));
    }

    [Fact]
    public void Writing_again_gives_the_same_bytes()
    {
        Write();
        var before = Directory.GetFiles(folder.Path).ToDictionary(path => path, File.ReadAllBytes);
        Write();
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    [Theory]
    [InlineData("pairs.csv")]
    [InlineData("pairs.xlsx")]
    [InlineData("proposal.json")]
    [InlineData("report.html")]
    public void A_file_changed_later_is_noticed(string name)
    {
        Write();
        File.AppendAllText(folder.File(name), " ");
        Assert.Contains(("verify.file.changed", name), WrittenPlan.Check(folder.Path, MadeProposal.Make()));
    }

    [Theory]
    [InlineData("pairs.csv")]
    [InlineData("report.html")]
    [InlineData("proposal.sha256")]
    public void A_missing_file_is_noticed(string name)
    {
        Write();
        File.Delete(folder.File(name));
        Assert.Contains(("verify.file.missing", name), WrittenPlan.Check(folder.Path, MadeProposal.Make()));
    }

    [Fact]
    public void A_list_that_says_other_pairs_than_the_proposal_is_noticed_whatever_the_checksums_say()
    {
        Write();
        var other = MadeProposal.Make();
        other = other with { Pairs = [.. other.Pairs.Skip(1)] };
        Assert.Equal([("verify.list.differs", "pairs.csv"), ("verify.list.differs", "pairs.xlsx")], WrittenPlan.Check(folder.Path, other));
    }

    [Fact]
    public void A_path_among_the_checksums_that_leads_elsewhere_is_named_and_not_opened()
    {
        Write();
        var list = folder.File("proposal.sha256");
        File.AppendAllText(list, new string('0', 64) + "  ../secret\n" + new string('0', 64) + "  /dev/zero\n");
        Assert.Equal([("verify.file.strange", "../secret"), ("verify.file.strange", "/dev/zero")], WrittenPlan.Check(folder.Path, MadeProposal.Make()));
    }

    [Fact]
    public void A_broken_proposal_is_told_without_the_libraries_english()
    {
        folder.Put("proposal.json", "{\"schema\":\"one\"}");
        var refusal = Assert.Single(ProposalFile.Read(folder.Path).Refusals);
        Assert.DoesNotContain("could not be converted", Contracts.Words.Texts.Say(refusal, "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_listed_twice_is_noticed()
    {
        Write();
        var lines = File.ReadAllLines(folder.File("pairs.csv"));
        File.WriteAllLines(folder.File("pairs.csv"), [.. lines, lines[1]]);
        Assert.Contains(("verify.list.differs", "pairs.csv"), WrittenPlan.Check(folder.Path, MadeProposal.Make()));
    }

    [Fact]
    public void A_file_of_somebody_else_is_in_the_way()
    {
        folder.Put("pairs.csv", "mine");
        Assert.Equal(folder.File("pairs.csv"), new OutputFolder(folder.Path).Foreign());
    }

    [Fact]
    public void Our_own_folder_and_unrelated_files_are_not_in_the_way()
    {
        folder.Put("notes.txt", "mine");
        Assert.Null(new OutputFolder(folder.Path).Foreign());
        Write();
        Assert.Null(new OutputFolder(folder.Path).Foreign());
    }

    [Fact]
    public void A_written_proposal_is_read_back_byte_for_byte()
    {
        Write();
        var read = ProposalFile.Read(folder.Path);
        Assert.True(read.Accepted);
        Assert.Equal(File.ReadAllBytes(folder.File("proposal.json")), ProposalFile.Bytes(read.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"schema\":1}")]
    [InlineData("not json")]
    public void A_proposal_of_another_form_is_refused(string text)
    {
        folder.Put("proposal.json", text);
        Assert.False(ProposalFile.Read(folder.Path).Accepted);
    }

    [Fact]
    public void A_proposal_without_its_pairs_is_refused()
    {
        Write();
        var text = File.ReadAllText(folder.File("proposal.json"));
        folder.Put("proposal.json", text.Replace("\"pairs\":[", "\"paris\":[", StringComparison.Ordinal));
        Assert.False(ProposalFile.Read(folder.Path).Accepted);
    }

    private void Write() => new OutputFolder(folder.Path).Write(
        MadeProposal.Make(), new SiloWorkplace(Moq.Mock.Of<Orleans.IGrainFactory>(), new CliSettings(1, "yueyang", new Dictionary<string, string>()), folder.Path), "zh-CN");
}
