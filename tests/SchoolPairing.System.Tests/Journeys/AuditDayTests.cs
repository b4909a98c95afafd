using System.Text.Json;
using Microsoft.Data.Sqlite;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The administrator's look at the audit, through the program as it is shipped.</summary>
public sealed class AuditDayTests(AuditDayTests.Matched matched) : IClassFixture<AuditDayTests.Matched>
{
    [Fact]
    public async Task What_a_match_did_is_listed_with_the_newest_act_first()
    {
        var list = (await Cli.Run("audit", "list", "--data", matched.Data, "--json")).Ended(0);
        using var document = JsonDocument.Parse(list.Output);

        Assert.Equal(["run-started", "plan-configured", "schools-imported"],
            document.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("act").GetString()));
    }

    [Fact]
    public async Task An_untouched_audit_is_intact_and_one_written_to_by_hand_is_broken_where_it_was_written_to()
    {
        (await Cli.Run("audit", "verify", "--data", matched.Data)).Ended(0);
        var copy = matched.CopyOfData();
        await using (var file = new SqliteConnection($"Data Source={Path.Combine(copy, "schoolpairing.db")};Pooling=False"))
        {
            await file.OpenAsync(TestContext.Current.CancellationToken);
            await using var change = file.CreateCommand();
            change.CommandText = "UPDATE audit SET account = 'somebody' WHERE sequence = 2";
            await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var broken = (await Cli.Run("audit", "verify", "--data", copy, "--json")).Ended(1);

        Assert.Equal(2, JsonDocument.Parse(broken.Output).RootElement.GetProperty("broken").GetProperty("sequence").GetInt32());
    }

    /// <summary>A small made city, matched once.</summary>
    public sealed class Matched : IAsyncLifetime
    {
        private readonly WorkFolder folder = new();

        public string Data => folder["out", ".silo"];

        public async ValueTask InitializeAsync()
        {
            (await Cli.Run("demo", "--out", folder["city"], "--schools", "60")).Ended(0);
            (await Cli.Run("match", "--schools", folder["city", "schools.csv"], "--out", folder["out"])).Ended(0);
        }

        public string CopyOfData()
        {
            var copy = Directory.CreateDirectory(folder["copy"]).FullName;
            foreach (var file in Directory.EnumerateFiles(Data, "schoolpairing.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            return copy;
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
