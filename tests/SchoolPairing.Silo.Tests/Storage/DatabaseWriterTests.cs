using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Storage;

public sealed class DatabaseWriterTests
{
    [Fact]
    public async Task Units_that_wait_together_share_one_commit()
    {
        await using var test = new TestDatabase();
        using var gate = new ManualResetEventSlim();
        var first = test.Writer.Write(_ => gate.Wait(TestContext.Current.CancellationToken));
        var others = Enumerable.Range(0, 100).Select(number => test.Writer.Write(rows => TestDatabase.AddPlan(rows, $"{number}"))).ToList();
        gate.Set();
        await Task.WhenAll([first, .. others]);

        // The first may or may not have taken some of the others along.
        Assert.InRange(test.Writer.Commits, 1, 2);
        Assert.Equal(100, test.Plans().Count);
    }

    [Fact]
    public async Task A_unit_is_acknowledged_only_when_other_connections_see_it()
    {
        await using var test = new TestDatabase();
        await test.Writer.Write(rows => TestDatabase.AddPlan(rows, "2026"));

        Assert.Equal(["2026"], test.Plans());
    }

    [Fact]
    public async Task A_unit_that_fails_is_undone_alone()
    {
        await using var test = new TestDatabase();
        using var gate = new ManualResetEventSlim();
        var first = test.Writer.Write(_ => gate.Wait(TestContext.Current.CancellationToken));
        var before = test.Writer.Write(rows => TestDatabase.AddPlan(rows, "before"));
        var failing = test.Writer.Write(rows =>
        {
            TestDatabase.AddPlan(rows, "failing");
            throw new FormatException("spoilt");
        });
        var after = test.Writer.Write(rows => TestDatabase.AddPlan(rows, "after"));
        gate.Set();

        await Assert.ThrowsAsync<FormatException>(() => failing);
        await Task.WhenAll(first, before, after);
        Assert.Equal(["after", "before"], test.Plans());
    }

    [Fact]
    public async Task When_the_database_undoes_the_transaction_no_unit_of_the_batch_is_acknowledged()
    {
        await using var test = new TestDatabase();
        using var gate = new ManualResetEventSlim();
        using var taken = new ManualResetEventSlim();
        var first = test.Writer.Write(_ =>
        {
            taken.Set();
            gate.Wait(TestContext.Current.CancellationToken);
        });
        taken.Wait(TestContext.Current.CancellationToken);
        var before = test.Writer.Write(rows => TestDatabase.AddPlan(rows, "before"));
        // As SQLite does by itself when the disk is full.
        var full = test.Writer.Write(rows => rows.Execute("ROLLBACK"));
        gate.Set();

        await first;
        await Assert.ThrowsAsync<CommitFailedException>(() => full);
        await Assert.ThrowsAsync<CommitFailedException>(() => before);
        Assert.Empty(test.Plans());
    }

    [Fact]
    public async Task The_writer_goes_on_after_a_failed_batch()
    {
        await using var test = new TestDatabase();
        await Assert.ThrowsAsync<CommitFailedException>(() => test.Writer.Write(rows => rows.Execute("ROLLBACK")));
        await test.Writer.Write(rows => TestDatabase.AddPlan(rows, "after"));

        Assert.Equal(["after"], test.Plans());
    }

    [Fact]
    public async Task A_reader_sees_one_moment_while_others_write()
    {
        await using var test = new TestDatabase();
        var (earlier, later) = test.Database.Read(rows =>
        {
            int Count() => rows.Find<int>("SELECT COUNT(*) FROM grain_state");
            var first = Count();
            test.Writer.Write(writing => TestDatabase.AddPlan(writing, "meanwhile")).GetAwaiter().GetResult();
            return (first, Count());
        });

        Assert.Equal(earlier, later);
    }
}
