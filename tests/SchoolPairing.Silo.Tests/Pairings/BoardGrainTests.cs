using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class BoardGrainTests
{
    [Fact]
    public async Task A_scenario_that_is_compared_with_itself_has_no_pair_alone()
    {
        await using var city = await Start();
        var compared = Accepted(await city.Board.Compare(new("s1"), new("s1")));

        Assert.Equal((0, 0, (await city.Page()).Pairs.Length), (compared.OnlyLeft.Length, compared.OnlyRight.Length, compared.Both));
    }

    [Fact]
    public async Task A_scenario_starts_with_the_pairs_of_its_run()
    {
        await using var city = await Start();
        var page = await city.Page();

        Assert.Equal((7, 7, "s1", 1L), (page.Pairs.Length, page.Open!.Measures.ReceiversHelped, page.Open.Id.Value, page.Version));
        Assert.All(page.Pairs, pair => Assert.Contains(page.Schools, school => school.Id == pair.Pair.Helper));
    }

    [Fact]
    public async Task A_run_of_another_plan_is_refused()
    {
        await using var city = await Start();

        Assert.Equal(RefusalCode.UnknownRun, Refused(await city.Board.Add(new(city.Next, 1, "乙", MatchRunId.Of("2027-1")))).Code);
    }

    [Fact]
    public async Task A_preview_says_what_the_edit_then_does()
    {
        await using var city = await Start();
        var edit = new BoardEdit(EditKind.Forbid, (await city.Page()).Pairs[0].Pair.Helper, (await city.Page()).Pairs[0].Pair.Receiver);
        var preview = Accepted(await city.Board.Preview(new("s1"), edit));
        Accepted(await city.Edit(edit));

        Assert.Equal(preview.After, (await city.Page()).Open!.Measures);
        Assert.NotEmpty(preview.Effect.Moves);
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        await using var city = await Start();
        var before = await city.Page();
        var pair = before.Pairs[0].Pair;
        Accepted(await city.Board.Preview(new("s1"), new(EditKind.Forbid, pair.Helper, pair.Receiver)));

        Assert.Equal((before.StateHash, before.Version), ((await city.Page()).StateHash, (await city.Page()).Version));
    }

    [Fact]
    public async Task A_repeated_command_is_answered_alike_and_done_once()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        var command = new ApplyEdit(new("edit"), 1, new("s1"), new(EditKind.Forbid, pair.Helper, pair.Receiver));
        var (first, second) = (Accepted(await city.Board.Apply(command)), Accepted(await city.Board.Apply(command)));

        Assert.Equal(first, second);
        Assert.Equal(2, await city.Version());
    }

    [Fact]
    public async Task An_edit_of_a_board_that_somebody_else_changed_is_refused_and_writes_nothing()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        Accepted(await city.Edit(new(EditKind.Lock, pair.Helper, pair.Receiver)));
        var writes = city.Silo.Service<DatabaseWriter>().Commits;
        var refusal = Refused(await city.Board.Apply(new(new("late"), 1, new("s1"), new(EditKind.Forbid, pair.Helper, pair.Receiver))));

        Assert.Equal((RefusalCode.BoardChanged, "2", writes), (refusal.Code, refusal.Details[1].Value, city.Silo.Service<DatabaseWriter>().Commits));
    }

    [Fact]
    public async Task An_edit_is_one_transaction_with_its_audit()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        var before = city.Silo.Service<DatabaseWriter>().Commits;
        Accepted(await city.Edit(new(EditKind.Forbid, pair.Helper, pair.Receiver)));

        Assert.Equal(1, city.Silo.Service<DatabaseWriter>().Commits - before);
        Assert.Equal(AuditActs.ScenarioEdited, (await city.Silo.Audit.Search(new())).Value!.Entries[0].Act);
    }

    [Fact]
    public async Task The_board_survives_its_deactivation()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        var changed = Accepted(await city.Edit(new(EditKind.Forbid, pair.Helper, pair.Receiver)));
        await city.Silo.Deactivate(city.Board);

        Assert.Equal(changed.StateHash, (await city.Page()).StateHash);
        Assert.Equal(EditKind.Forbid, (await city.Page()).Undo!.Edit!.Kind);
    }

    [Fact]
    public async Task An_activation_that_is_out_of_date_writes_nothing_and_the_next_one_goes_on()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        await city.Silo.Service<DatabaseWriter>().Write(rows => rows.Execute("UPDATE grain_state SET version = version + 1 WHERE kind = 'twinning'"));
        var command = new ApplyEdit(new("edit"), 1, new("s1"), new(EditKind.Forbid, pair.Helper, pair.Receiver));

        await Assert.ThrowsAsync<TryAgainException>(() => city.Board.Apply(command));
        Accepted(await city.Board.Apply(command));
        Assert.Equal(2, await city.Version());
    }

    [Fact]
    public async Task Swapped_partners_are_locked_and_nothing_else_moves()
    {
        await using var city = await Start();
        var before = (await city.Page()).Pairs;
        var one = before[0].Pair;
        var other = before.First(row => row.Pair.Helper != one.Helper && row.Pair.Receiver != one.Receiver).Pair;
        Accepted(await city.Edit(new(EditKind.Swap, one.Helper, one.Receiver, other.Helper, other.Receiver)));
        var after = (await city.Page()).Pairs;

        Assert.Equal([new PairId(one.Helper, other.Receiver), new(other.Helper, one.Receiver)], after.Where(row => row.Locked).Select(row => row.Pair).OrderBy(pair => pair != new PairId(one.Helper, other.Receiver)));
        Assert.Equal(before.Length - 2, before.Select(row => row.Pair).Intersect(after.Select(row => row.Pair)).Count());
    }

    [Fact]
    public async Task Two_locks_that_cannot_hold_together_name_what_clashes()
    {
        await using var city = await Start(policy: policy => policy with { HelperCapacity = 1, MaxDistanceKm = 20_000 });
        Accepted(await city.Edit(new(EditKind.Lock, FakeCity.Id(0), FakeCity.Id(1))));
        var refused = await city.Edit(new(EditKind.Lock, FakeCity.Id(0), FakeCity.Id(3)));

        Assert.All(refused.Refusals, refusal => Assert.Equal(RefusalCode.DecisionsClash, refusal.Code));
        Assert.Contains(refused.Refusals, refusal => Texts.Say(refusal, "zh-CN").Contains("学校0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scenarios_stand_side_by_side()
    {
        await using var city = await Start();
        Accepted(await city.Board.Add(new(city.Next, 1, "乙", CopyOf: new("s1"))));
        var pair = (await city.Page("s2")).Pairs[0].Pair;
        Accepted(await city.Edit(new(EditKind.Forbid, pair.Helper, pair.Receiver), "s2"));
        var compared = Accepted(await city.Board.Compare(new("s1"), new("s2")));

        Assert.Contains(pair, compared.OnlyLeft);
        Assert.Equal(compared.Left.Measures.Pairs, compared.Both + compared.OnlyLeft.Length);
    }

    [Fact]
    public async Task Changes_are_told_in_order_without_a_gap()
    {
        await using var city = await Published();

        Assert.Equal([AuditActs.ScenarioAdded, AuditActs.ScenarioPublished], (await city.Board.Changes(0)).Select(change => change.Act));
        Assert.Equal([2L], (await city.Board.Changes(1)).Select(change => change.Sequence));
        Assert.Empty(await city.Board.Changes(2));
    }

    [Fact]
    public async Task Every_pair_has_its_regret_and_its_reserve()
    {
        await using var city = await Start();
        var prices = Accepted(await city.Board.Prices(new("s1")));

        Assert.Equal((await city.Page()).Pairs.Select(row => row.Pair).Order(), prices.Regrets.Select(regret => regret.Pair));
        Assert.Equal(7, prices.Reserves.Length);
    }

    [Fact]
    public async Task A_pair_page_explains_its_points()
    {
        await using var city = await Start();
        var pair = (await city.Page()).Pairs[0].Pair;
        var page = Accepted(await city.Board.Pair(new("s1"), pair.Helper, pair.Receiver));

        Assert.Equal((true, page.Pair.Points, 3), (page.InScenario, page.BasePoints + page.Contributions.Sum(part => part.Points), page.Reasons.Length));
    }
}
