using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Audit;

/// <summary>A chain of ten entries; each test spoils one thing in the file itself.</summary>
public sealed class ChainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly TestDatabase database = new();

    public async ValueTask InitializeAsync()
    {
        for (var run = 1; run <= 10; run++)
        {
            var act = Act(run);
            await database.Writer.Write(rows => AuditTable.Append(rows, act));
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public void An_untouched_chain_is_intact() => Assert.Equal((10, true), (Walk().Entries, Walk().Intact));

    [Theory]
    [InlineData("at", "2026-09-01T04:00:00.0000001Z"), InlineData("account", "other"), InlineData("role", "2"), InlineData("act", "run-cancelled")]
    [InlineData("subject", "2027"), InlineData("details", "[]"), InlineData("previous", "0"), InlineData("hash", "0")]
    public async Task A_row_changed_in_any_column_is_found_and_named(string column, string value)
    {
        await Spoil($"UPDATE audit SET {column} = '{value}' WHERE sequence = 4");

        Assert.Equal(new BrokenLink(4, ChainFault.Changed), Walk().Broken);
    }

    [Theory]
    [InlineData(1), InlineData(5)]
    public async Task A_deleted_row_is_found_and_named(int sequence)
    {
        await Spoil($"DELETE FROM audit WHERE sequence = {sequence}");

        Assert.Equal(new BrokenLink(sequence, ChainFault.Missing), Walk().Broken);
    }

    [Fact]
    public async Task Deleted_newest_rows_are_found()
    {
        await Spoil("DELETE FROM audit WHERE sequence > 8");

        Assert.Equal((8, new BrokenLink(9, ChainFault.OtherEnd)), (Walk().Entries, Walk().Broken));
    }

    [Fact]
    public async Task A_deleted_row_whose_followers_moved_up_is_found()
    {
        await Spoil("DELETE FROM audit WHERE sequence = 5; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5");

        Assert.Equal(new BrokenLink(5, ChainFault.Changed), Walk().Broken);
    }

    [Fact]
    public async Task An_inserted_row_is_found_although_its_hash_fits_its_content()
    {
        await Spoil("UPDATE audit SET sequence = -sequence - 1 WHERE sequence > 5; UPDATE audit SET sequence = -sequence WHERE sequence < 0");
        await database.Writer.Write(rows => Insert(rows, AuditRow.After(new(5, new string('f', 64)), Act(99))));

        Assert.Equal(new BrokenLink(6, ChainFault.Unlinked), Walk().Broken);
    }

    [Fact]
    public async Task A_row_exchanged_and_hashed_anew_breaks_the_link_to_the_next()
    {
        await database.Writer.Write(rows =>
        {
            var forged = AuditRow.After(new(4, AuditTable.All(rows).ElementAt(3).Hash), Act(99));
            rows.Execute("DELETE FROM audit WHERE sequence = 5");
            Insert(rows, forged);
        });

        Assert.Equal(new BrokenLink(6, ChainFault.Unlinked), Walk().Broken);
    }

    [Fact]
    public async Task Two_rows_that_changed_places_are_found()
    {
        await Spoil("UPDATE audit SET sequence = 0 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 7; UPDATE audit SET sequence = 7 WHERE sequence = 0");

        Assert.Equal(new BrokenLink(3, ChainFault.Changed), Walk().Broken);
    }

    [Fact]
    public async Task A_chain_written_anew_as_a_whole_is_found_by_an_entry_noted_before()
    {
        var noted = Walk().Last;
        await Spoil("DELETE FROM audit; UPDATE audit_end SET sequence = 0, hash = '" + AuditRow.Start.Hash + "'");
        for (var run = 1; run <= 12; run++)
        {
            var act = Act(run * 100);
            await database.Writer.Write(rows => AuditTable.Append(rows, act));
        }

        Assert.Equal((true, new BrokenLink(10, ChainFault.NotAsNoted)), (Walk().Intact, Walk(noted).Broken));
    }

    [Fact]
    public void An_entry_noted_beyond_the_end_is_found() =>
        Assert.Equal(new BrokenLink(11, ChainFault.NotAsNoted), Walk(new AuditMark(11, new string('a', 64))).Broken);

    [Fact]
    public async Task A_noted_entry_that_is_still_there_lets_the_chain_grow()
    {
        var noted = Walk().Last;
        var act = Act(11);
        await database.Writer.Write(rows => AuditTable.Append(rows, act));

        Assert.True(Walk(noted).Intact);
    }

    [Fact]
    public async Task Concurrent_appends_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(run => Task.Run(() =>
        {
            var act = Act(run);
            return database.Writer.Write(rows => AuditTable.Append(rows, act));
        })));

        Assert.Equal((210, true), (Walk().Entries, Walk().Intact));
    }

    [Fact]
    public async Task An_act_that_fails_after_its_entry_leaves_none()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Writer.Write(rows =>
        {
            AuditTable.Append(rows, Act(11));
            throw new InvalidOperationException("the act itself failed");
        }));

        Assert.Equal((10, true), (Walk().Entries, Walk().Intact));
    }

    /// <summary>The hash is a promise to whoever noted one: it may never come out otherwise.</summary>
    [Fact]
    public void The_canonical_form_stays_as_it_was_written_first() =>
        Assert.Equal("79858cad1c9a7e24cf586fc5981430958ad02058bc72e68461ed9ce5bfd21c3b", AuditRow.After(AuditRow.Start, Act(1) with { Subject = "2026-岳阳\"\\" }).Hash);

    private static AuditedAct Act(int run) =>
        new(Noon.ToUniversalTime(), new("a1"), Role.Operator, AuditActs.RunStarted, "2026", [new("run", $"2026-{run}"), new("seed", "7")]);

    private Task Spoil(string sql) => database.Writer.Write(rows => rows.Execute(sql));

    private static void Insert(Rows rows, AuditRow row) => rows.Execute(
        "INSERT INTO audit VALUES (@Sequence, @At, @Account, @Role, @Act, @Subject, @Details, @Previous, @Hash)", row);

    private AuditVerdict Walk(AuditMark? noted = null) =>
        database.Database.Read(rows => ChainWalk.Along(AuditTable.All(rows), AuditTable.End(rows), noted));
}
