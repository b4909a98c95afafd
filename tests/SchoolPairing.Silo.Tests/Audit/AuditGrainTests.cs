using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Audit;

public sealed class AuditGrainTests
{
    private static readonly Caller Principal = new(new("p7"), Role.Principal, School: new("s1"));

    [Fact]
    public async Task An_act_outside_the_grains_is_kept_under_the_callers_account_and_role()
    {
        await using var silo = await TestSilo.Start();
        await As(Principal, () => silo.Audit.Record(new(new("1"), AuditActs.SignedIn, "p7", [])));
        var entry = Assert.Single((await silo.Audit.Search(new())).Value!.Entries);

        Assert.Equal((1L, "p7", Role.Principal, AuditActs.SignedIn), (entry.Sequence, entry.Account.Value, entry.Role, entry.Act));
    }

    [Fact]
    public async Task A_repeated_command_is_kept_once()
    {
        await using var silo = await TestSilo.Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => silo.Audit.Record(new(new("1"), AuditActs.Exported, "2026", [new("format", "xlsx")]))));

        Assert.Equal(1, (await silo.Audit.Verify(null)).Entries);
        Assert.Single(answers.Select(answer => answer.Value!.Hash).Distinct());
    }

    [Theory]
    [InlineData("run-started", "run", "2026-1"), InlineData("danced", "run", "2026-1")]
    [InlineData("exported", "phone", "1"), InlineData("exported", "name", "1")]
    public async Task An_act_of_a_grain_an_unknown_act_and_a_name_off_the_list_are_refused(string act, string name, string value)
    {
        await using var silo = await TestSilo.Start();
        var refused = await silo.Audit.Record(new(new("1"), new(act), "2026", [new(name, value)]));

        Assert.Equal((RefusalCode.UnknownName, 0L), (Assert.Single(refused.Refusals).Code, (await silo.Audit.Verify(null)).Entries));
    }

    [Theory]
    [InlineData(201, 'a'), InlineData(1, '\n')]
    public async Task A_value_that_is_long_or_no_line_is_refused_without_being_repeated(int length, char character)
    {
        await using var silo = await TestSilo.Start();
        var refused = Assert.Single((await silo.Audit.Record(new(new("1"), AuditActs.Exported, "2026", [new("list", new(character, length))]))).Refusals);

        Assert.Equal(RefusalCode.InvalidSetting, refused.Code);
        Assert.DoesNotContain(refused.Details, detail => detail.Value.Contains(new string(character, length), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_are_listed_newest_first_a_page_at_a_time()
    {
        await using var silo = await TestSilo.Start();
        await Sign(silo, 5);
        var first = (await silo.Audit.Search(new(Count: 3))).Value!;
        var second = (await silo.Audit.Search(new(Count: 3, Before: first.Entries[^1].Sequence))).Value!;

        Assert.Equal(([5, 4, 3], true), (first.Entries.Select(entry => entry.Sequence).ToArray(), first.More), SamePage);
        Assert.Equal(([2, 1], false), (second.Entries.Select(entry => entry.Sequence).ToArray(), second.More), SamePage);
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_names()
    {
        await using var silo = await TestSilo.Start();
        await Sign(silo, 3);
        await As(Principal, () => silo.Audit.Record(new(new("x"), AuditActs.SignedOut, "p7", [])));
        var newest = Assert.Single((await silo.Audit.Search(new(Count: 1))).Value!.Entries);

        Assert.Equal([4], await Found(silo, new(Account: new("p7"))));
        Assert.Equal([3, 2, 1], await Found(silo, new(Act: AuditActs.SignedIn)));
        Assert.Equal([2], await Found(silo, new(Subject: "a2")));
        Assert.Equal([4], await Found(silo, new(From: newest.At)));
        Assert.DoesNotContain(4, await Found(silo, new(Until: newest.At)));
    }

    [Fact]
    public async Task A_question_for_an_unknown_act_or_too_many_entries_is_refused()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(RefusalCode.UnknownName, Assert.Single((await silo.Audit.Search(new(Act: new("danced")))).Refusals).Code);
        Assert.Equal(RefusalCode.InvalidSetting, Assert.Single((await silo.Audit.Search(new(Count: 1001))).Refusals).Code);
    }

    [Fact]
    public async Task A_spoilt_entry_is_listed_as_far_as_it_can_be_read_and_named_by_the_verdict()
    {
        await using var silo = await TestSilo.Start();
        await Sign(silo, 1);
        await silo.Service<DatabaseWriter>().Write(rows => rows.Execute("UPDATE audit SET at = 'noon', details = '{'"));

        Assert.Equal("{", Assert.Single(Assert.Single((await silo.Audit.Search(new())).Value!.Entries).Details).Value);
        Assert.Equal(new BrokenLink(1, ChainFault.Changed), (await silo.Audit.Verify(null)).Broken);
    }

    private static async Task<T> As<T>(Caller caller, Func<Task<T>> call)
    {
        Caller.Current = caller;
        return await call();
    }

    private static async Task Sign(TestSilo silo, int times)
    {
        for (var time = 1; time <= times; time++)
            Assert.True((await silo.Audit.Record(new(new($"{time}"), AuditActs.SignedIn, $"a{time}", []))).Accepted);
    }

    private static async Task<IEnumerable<long>> Found(TestSilo silo, AuditQuery query) => (await silo.Audit.Search(query)).Value!.Entries.Select(entry => entry.Sequence);

    private static bool SamePage((long[] Sequences, bool More) one, (long[] Sequences, bool More) other) =>
        one.More == other.More && one.Sequences.SequenceEqual(other.Sequences);
}
