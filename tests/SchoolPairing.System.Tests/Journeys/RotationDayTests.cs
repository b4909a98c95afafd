using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>A small demo city, matched and rotated once.</summary>
public sealed class RotatedCity : IAsyncLifetime
{
    public WorkFolder Folder { get; } = new();
    public string Out => Folder["rotation"];
    public CliResult Rotated { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        (await Cli.Run("demo", "--schools", "120", "--out", Folder["city"])).Ended(0);
        (await Cli.Run("match", "--schools", Folder["city", "schools.csv"], "--out", Folder["match"])).Ended(0);
        Rotated = (await Cli.Run("rotate", "--schools", Folder["city", "schools.csv"], "--teachers", Folder["city", "teachers.csv"], "--pairs", Folder["match", "pairs.csv"], "--out", Out, "--json")).Ended(0);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Tests that share the one rotated city.</summary>
[CollectionDefinition(nameof(RotatedCity))]
public sealed class RotatedCityGroup : ICollectionFixture<RotatedCity>;

/// <summary>From a file of teachers to a year of postings that anybody can check, through the program as it is shipped.</summary>
[Collection(nameof(RotatedCity))]
public sealed class RotationDayTests(RotatedCity city)
{
    private string Copy()
    {
        var copy = city.Folder[Guid.NewGuid().ToString("N")];
        foreach (var file in Directory.EnumerateFiles(city.Out, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".silo", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(city.Out, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    [Fact]
    public void Teachers_go_and_the_answer_says_how_good_the_plan_is()
    {
        using var answer = JsonDocument.Parse(city.Rotated.Output);
        var root = answer.RootElement;

        Assert.True(root.GetProperty("postings").GetInt32() > 0);
        Assert.InRange(root.GetProperty("gap").GetDouble(), 0, 0.005);
        Assert.True(root.GetProperty("points").GetInt64() <= root.GetProperty("bound").GetInt64());
    }

    [Fact]
    public async Task The_folder_verifies_and_a_changed_list_does_not()
    {
        var whole = Copy();
        (await Cli.Run("verify", whole)).Ended(0);
        var list = Path.Combine(whole, "postings.csv");
        await File.WriteAllTextAsync(list, string.Join('\n', (await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken)).SkipLast(1)) + "\n", TestContext.Current.CancellationToken);
        var refused = (await Cli.Run("verify", whole, "--lang", "en")).Ended(1);

        Assert.Contains("postings.csv", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_of_another_plan_is_found_although_its_checksum_fits()
    {
        var forged = Copy();
        var calendar = Directory.EnumerateFiles(Path.Combine(forged, "calendars")).Order(StringComparer.Ordinal).First();
        await File.WriteAllTextAsync(calendar, (await File.ReadAllTextAsync(calendar, TestContext.Current.CancellationToken)).Replace("DTSTART", "DTSTART;X=1", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var sums = Path.Combine(forged, "rotation.sha256");
        var lines = (await File.ReadAllLinesAsync(sums, TestContext.Current.CancellationToken)).Select(line => line.Split("  ")[1])
            .Select(name => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(forged, name)))) + "  " + name);
        await File.WriteAllLinesAsync(sums, lines, TestContext.Current.CancellationToken);
        var refused = (await Cli.Run("verify", forged, "--lang", "en")).Ended(1);

        Assert.Contains($"calendars/{Path.GetFileName(calendar)} does not say what the plan says", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_sends_somebody_twice_is_found_although_its_checksum_fits()
    {
        var forged = Copy();
        var path = Path.Combine(forged, "rotation.json");
        var document = JsonNode.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))!;
        var postings = document["proposal"]!["postings"]!.AsArray();
        postings.Add(postings[0]!.DeepClone());
        await File.WriteAllTextAsync(path, document.ToJsonString(), new UTF8Encoding(false), TestContext.Current.CancellationToken);
        var refused = (await Cli.Run("verify", forged, "--json")).Ended(1);

        using var answer = JsonDocument.Parse(refused.Output);
        Assert.Contains(answer.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString()!.StartsWith("rotation.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_teacher_who_goes_has_a_calendar_that_names_nobody()
    {
        var teachers = File.ReadLines(Path.Combine(city.Out, "postings.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[5]);
        Assert.All(teachers, teacher =>
        {
            var calendar = File.ReadAllText(Path.Combine(city.Out, "calendars", teacher.Key + ".ics"));
            Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
            Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
            Assert.DoesNotContain(teacher.Value, calendar, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_pair_of_unknown_schools_is_refused_in_words()
    {
        var pairs = city.Folder["strange.csv"];
        await File.WriteAllTextAsync(pairs, "helper,receiver\n2143999999,2143999998\n", TestContext.Current.CancellationToken);
        var refused = (await Cli.Run("rotate", "--schools", city.Folder["city", "schools.csv"], "--teachers", city.Folder["city", "teachers.csv"], "--pairs", pairs, "--out", city.Folder["never"], "--lang", "en")).Ended(1);

        Assert.Contains("2143999999", refused.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(city.Folder["never"]));
    }
}
