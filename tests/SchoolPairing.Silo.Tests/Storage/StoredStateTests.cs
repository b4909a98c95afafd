using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Storage;

public sealed class StoredStateTests
{
    private sealed record Counter(int Value);

    [Fact]
    public async Task A_written_state_is_loaded_with_its_version()
    {
        await using var test = new TestDatabase();
        var writer = test.State<Counter>();
        await writer.Write(new(1), _ => { });
        await writer.Write(new(2), _ => { });
        var reader = test.State<Counter>();
        reader.Load();

        Assert.Equal((new Counter(2), 2L), (reader.Value, reader.Version));
    }

    [Fact]
    public async Task A_state_that_was_overtaken_is_fenced_off()
    {
        await using var test = new TestDatabase();
        var (overtaken, newest) = (test.State<Counter>(), test.State<Counter>());
        await overtaken.Write(new(1), _ => { });
        newest.Load();
        await newest.Write(new(2), _ => { });

        await Assert.ThrowsAsync<StaleStateException>(() => overtaken.Write(new(3), _ => { }));
        newest.Load();
        Assert.Equal(new Counter(2), newest.Value);
    }

    [Fact]
    public async Task Two_first_writes_of_one_state_do_not_both_count()
    {
        await using var test = new TestDatabase();
        await test.State<Counter>().Write(new(1), _ => { });

        await Assert.ThrowsAsync<StaleStateException>(() => test.State<Counter>().Write(new(2), _ => { }));
    }

    [Fact]
    public async Task A_failed_write_leaves_memory_as_it_was()
    {
        await using var test = new TestDatabase();
        var state = test.State<Counter>();
        await state.Write(new(1), _ => { });
        await Assert.ThrowsAsync<FormatException>(() => state.Write(new(2), _ => throw new FormatException()));

        Assert.Equal((new Counter(1), 1L), (state.Value, state.Version));
    }

    [Fact]
    public async Task A_failed_write_leaves_neither_state_nor_rows()
    {
        await using var test = new TestDatabase();
        var state = test.State<Counter>();
        await Assert.ThrowsAsync<FormatException>(() => state.Write(new(1), rows =>
        {
            TestDatabase.AddPlan(rows, "row of the same change");
            throw new FormatException();
        }));
        state.Load();

        Assert.Equal((null, 0), (state.Value, test.Plans().Count));
    }

    [Fact]
    public async Task A_failed_write_ends_the_activation()
    {
        await using var test = new TestDatabase();
        var ended = 0;
        await Assert.ThrowsAsync<FormatException>(() => test.State<Counter>(() => ended++).Write(new(1), _ => throw new FormatException()));

        Assert.Equal(1, ended);
    }
}
