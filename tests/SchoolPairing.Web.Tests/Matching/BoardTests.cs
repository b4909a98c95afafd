using SchoolPairing.Contracts.Plans;
using SchoolPairing.TestData;
using SchoolPairing.Web.Matching;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Matching;

/// <summary>The board without script: everything that its circuit does, plain links and forms do too.</summary>
public sealed class BoardTests(Site site) : IClassFixture<Site>
{
    private IGrainFactory Grains => site.Grains();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Open(BoardPage board, EditKind? edit = null) =>
        (new BoardAddress(board.Plan.Value) { Pair = BoardAddress.Write(board.Pairs[0].Pair), Edit = edit?.ToString() }).Href;

    private async Task<Visitor> City(string path) => await (await site.SignedIn("city")).Open(path);

    // The forms of the board share one handler: the one that a test means holds this button.
    private static Task<Visitor> Press(Visitor visitor, string act, params (string, string)[] fields)
    {
        var form = visitor.Page.QuerySelectorAll("form").First(form => form.QuerySelector($"button[value={act}]") is not null);
        foreach (var other in visitor.Page.QuerySelectorAll("form:has(input[name=_handler][value=board])").Where(other => other != form).ToList()) other.Remove();
        return visitor.Submit("board", [("act", act), .. fields]);
    }

    [Fact]
    public async Task The_effect_of_an_edit_is_shown_before_anything_changes()
    {
        var board = await PlannedYear.OnBoard(Grains, "effect", Cancel);
        var page = await City(Open(board, EditKind.Forbid));

        Assert.NotEmpty(page.Page.QuerySelectorAll("ol.chain li"));
        Assert.Equal(6, page.Page.QuerySelectorAll(".panel .card:first-child tbody tr").Length);
        Assert.Equal(board.StateHash, (await Grains.GetGrain<IBoardGrain>("effect").Get(null)).Value!.StateHash);
    }

    [Fact]
    public async Task An_edit_is_applied_undone_and_done_again()
    {
        var board = await PlannedYear.OnBoard(Grains, "undo", Cancel);
        var page = await City(Open(board, EditKind.Forbid));
        await Press(page, "Apply");
        Assert.Contains("told=apply", page.SentTo, StringComparison.Ordinal);
        var edited = (await Grains.GetGrain<IBoardGrain>("undo").Get(null)).Value!;
        Assert.DoesNotContain(board.Pairs[0].Pair, edited.Pairs.Select(row => row.Pair));

        await Press(await page.Follow(page.SentTo), "Undo");
        Assert.Equal(board.StateHash, (await Grains.GetGrain<IBoardGrain>("undo").Get(null)).Value!.StateHash);

        await Press(await page.Follow(page.SentTo), "Redo");
        Assert.Equal(edited.StateHash, (await Grains.GetGrain<IBoardGrain>("undo").Get(null)).Value!.StateHash);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_refuses_the_edit_and_shows_its_effect_anew()
    {
        var board = await PlannedYear.OnBoard(Grains, "stale", Cancel);
        var page = await City(Open(board, EditKind.Forbid));
        await Grains.GetGrain<IBoardGrain>("stale").Apply(new ApplyEdit(CommandId.Of("another planner"), board.Version, board.Open!.Id, new BoardEdit(EditKind.Lock, board.Pairs[1].Pair.Helper, board.Pairs[1].Pair.Receiver)));

        await Press(page, "Apply");

        Assert.Contains("别人刚刚改动过", page.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.Page.QuerySelector("form:has(button[value=Apply]) input[name=version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Why_not_another_helper_is_answered_by_a_rule_or_by_a_price()
    {
        var board = await PlannedYear.OnBoard(Grains, "why", Cancel);
        var page = await City(Open(board));
        var answers = new List<string>();
        foreach (var helper in page.Page.QuerySelectorAll("#why option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0).Take(6).ToList())
        {
            await page.Open(Open(board) + "&why=" + helper);
            answers.Add(page.Page.QuerySelector(".panel .notice")!.TextContent);
        }

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Matches("因为|代价是|不能", answer));
    }

    [Fact]
    public async Task The_contributions_of_a_pair_add_up_to_its_score()
    {
        var board = await PlannedYear.OnBoard(Grains, "sum", Cancel);
        var page = await City(Open(board));
        var points = page.Page.QuerySelectorAll(".panel table").First(table => table.QuerySelector(".bar") is not null).QuerySelectorAll("tbody td.number")
            .Select(cell => int.Parse(cell.TextContent.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(points[^1], points[..^1].Sum());
        Assert.Equal(board.Pairs[0].Points, points[^1]);
    }

    [Fact]
    public async Task A_copied_scenario_is_compared_side_by_side()
    {
        var board = await PlannedYear.OnBoard(Grains, "copy", Cancel);
        var page = await City(Open(board));
        await Press(page, "Copy", ("name", "副本"));
        await page.Open("/plans/copy/compare?left=s1&right=s2");

        Assert.Contains("副本", page.Page.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_planner_sees_own_pairs_and_no_way_to_publish()
    {
        var board = await PlannedYear.OnBoard(Grains, "county", Cancel);
        var page = await (await site.SignedIn("county")).Open("/plans/county/board");

        Assert.Empty(page.Page.QuerySelectorAll("a[href*=publish]"));
        Assert.True(page.Page.QuerySelectorAll(".board tbody tr").Length < board.Pairs.Length);
    }
}
