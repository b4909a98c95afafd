using System.Text;
using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The planner's day from spreadsheet to proof, through the program as it is shipped.</summary>
public sealed class PlannersDayTests(DemoCity city) : IClassFixture<DemoCity>
{
    private static async Task<Proposal> Proposal(string folder) =>
        JsonSerializer.Deserialize<Proposal>(await File.ReadAllTextAsync(Path.Combine(folder, "proposal.json")), ContractJson.Compact)!;

    [Fact]
    public async Task The_dry_run_counts_every_row_and_changes_nothing()
    {
        var check = (await Cli.Run("check", city.Schools, "--profile", "yueyang", "--json")).Ended(0);
        using var report = JsonDocument.Parse(check.Output);
        var counts = report.RootElement;
        int Count(string name) => counts.GetProperty(name).GetInt32();
        Assert.Equal(Count("rows"), Count("used") + Count("quarantined") + Count("skipped"));
        Assert.InRange(Count("schools"), 1000, 1500);
    }

    [Fact]
    public async Task The_match_writes_the_four_files_and_a_plan_of_a_citys_size()
    {
        Assert.All(new[] { "pairs.csv", "pairs.xlsx", "proposal.json", "report.html" }, file => Assert.True(File.Exists(Path.Combine(city.Out, file)), file));
        Assert.InRange((await Proposal(city.Out)).Totals.Pairs, 100, 400);
    }

    [Fact]
    public async Task Verify_accepts_what_match_wrote() => (await Cli.Run("verify", city.Out)).Ended(0);

    [Theory]
    [InlineData("pairs.csv"), InlineData("pairs.xlsx"), InlineData("proposal.json"), InlineData("report.html")]
    public async Task Verify_refuses_a_folder_in_which_one_byte_of_a_file_was_changed(string file)
    {
        var copy = city.CopyOfOut();
        var path = Path.Combine(copy, file);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        (await Cli.Run("verify", copy)).Ended(1);
    }

    [Theory]
    [InlineData("pairs.csv"), InlineData("pairs.xlsx"), InlineData("proposal.json"), InlineData("report.html")]
    public async Task Verify_refuses_a_folder_that_lacks_a_file(string file)
    {
        var copy = city.CopyOfOut();
        File.Delete(Path.Combine(copy, file));
        (await Cli.Run("verify", copy)).Ended(1);
    }

    [Fact]
    public async Task The_same_rows_in_another_order_give_the_same_files_byte_for_byte()
    {
        var lines = await File.ReadAllLinesAsync(city.Schools, TestContext.Current.CancellationToken);
        var shuffled = city.Folder["shuffled.csv"];
        var chance = new Random(7);
        await File.WriteAllLinesAsync(shuffled, lines.Take(1).Concat(lines.Skip(1).OrderBy(_ => chance.Next())), new UTF8Encoding(true), TestContext.Current.CancellationToken);
        var again = city.Folder["again"];
        (await Cli.Run("match", "--schools", shuffled, "--out", again)).Ended(0);
        foreach (var file in new[] { "pairs.csv", "pairs.xlsx", "proposal.json", "report.html" })
            Assert.True(File.ReadAllBytes(Path.Combine(city.Out, file)).SequenceEqual(File.ReadAllBytes(Path.Combine(again, file))), file);
    }

    [Fact]
    public async Task Why_not_answers_with_a_price_for_an_alternative_and_with_a_rule_for_a_far_helper()
    {
        var proposal = await Proposal(city.Out);
        var receiver = proposal.Receivers.First(outcome => outcome.Alternatives.Length > 0);
        var priced = (await Cli.Run("why", "--proposal", city.Out, "--helper", receiver.Alternatives[0].Helper.Value, "--receiver", receiver.School.Value, "--json")).Ended(0);
        Assert.Contains("priced", priced.Output, StringComparison.Ordinal);

        var pair = proposal.Pairs[0];
        var forbidden = (await Cli.Run("why", "--proposal", city.Out, "--helper", pair.Receiver.Value, "--receiver", pair.Helper.Value, "--json")).Ended(0);
        Assert.Contains("matching.helper-side", forbidden.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_that_clash_end_with_no_solution_and_the_smallest_clash()
    {
        var proposal = await Proposal(city.Out);
        var full = proposal.Helpers.First(helper => helper.Capacity == 1 && helper.Candidates >= 2).School;
        var receivers = proposal.Receivers.Where(outcome => outcome.Alternatives.Any(alternative => alternative.Helper == full)
            || proposal.Pairs.Any(pair => pair.Helper == full && pair.Receiver == outcome.School)).Take(2).ToList();
        if (receivers.Count < 2) receivers = [.. proposal.Receivers.Where(outcome => outcome.Candidates > 0).Take(2)];
        var locks = city.Folder["locks.csv"];
        await File.WriteAllLinesAsync(locks, ["decision,helper,receiver", .. receivers.Select(receiver => $"lock,{full},{receiver.School}")], TestContext.Current.CancellationToken);
        var result = (await Cli.Run("match", "--schools", city.Schools, "--locks", locks, "--out", city.Folder["clash"])).Ended(3);
        Assert.Contains(full.Value, result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_without_a_trace_of_the_program_inside()
    {
        var junk = city.Folder["junk.xlsx"];
        await File.WriteAllBytesAsync(junk, [0x50, 0x4B, 3, 4, 1, 2, 3], TestContext.Current.CancellationToken);
        var result = (await Cli.Run("match", "--schools", junk, "--profile", "yueyang", "--out", city.Folder["nothing"])).Ended(1);
        Assert.Contains("junk.xlsx", result.Errors + result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors + result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(city.Folder["nothing", "pairs.csv"]));
    }

    [Fact]
    public async Task A_file_without_one_usable_row_is_refused_and_closes_no_school()
    {
        var header = (await File.ReadAllLinesAsync(city.Schools, TestContext.Current.CancellationToken))[0];
        var broken = city.Folder["broken.csv"];
        await File.WriteAllLinesAsync(broken, [header, "0000000000,无此学校"], TestContext.Current.CancellationToken);
        var result = (await Cli.Run("match", "--schools", broken, "--out", city.Folder["closed"])).Ended(1);
        Assert.Contains("broken.csv", result.Errors + result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(city.Folder["closed", "pairs.csv"]));
    }

    [Theory]
    [InlineData("match"), InlineData("match", "--out"), InlineData("nonsense"), InlineData("why", "--helper", "x")]
    public async Task Wrong_use_ends_with_2(params string[] arguments) => (await Cli.Run(arguments)).Ended(2);

    [Fact]
    public async Task A_second_match_into_the_same_folder_reports_what_changed_since()
    {
        var folder = city.Folder["twice"];
        (await Cli.Run("match", "--schools", city.Schools, "--out", folder)).Ended(0);
        var again = (await Cli.Run("match", "--schools", city.Schools, "--out", folder, "--json")).Ended(0);
        using var json = JsonDocument.Parse(again.Output);
        Assert.Contains("unchanged", again.Output, StringComparison.Ordinal);
    }
}
