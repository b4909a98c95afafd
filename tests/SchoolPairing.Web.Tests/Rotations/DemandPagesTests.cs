using SchoolPairing.Contracts.Access;
using Xunit;

namespace SchoolPairing.Web.Tests.Rotations;

/// <summary>A school asks for a teacher, a planner answers, both without script.</summary>
public sealed class DemandPagesTests(RotationSite site) : IClassFixture<RotationSite>
{
    [Fact]
    public async Task A_principal_files_a_demand_which_a_planner_accepts()
    {
        await site.Begun();
        var principal = await (await site.SignedIn("receiver")).Open("/rotation");
        await principal.Submit("demand", ("teaching", "Primary/music"), ("lessons", "6"), ("from", "2026-09-01"), ("kind", "Special"), ("reason", "合唱团没有指导教师"));
        Assert.Contains("told=demand-filed", principal.SentTo, StringComparison.Ordinal);
        var planner = await (await site.SignedIn("city")).Open($"/plans/{RotationSite.Plan}/rotations/demands");
        Assert.Contains("合唱团没有指导教师", planner.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = planner.Page.QuerySelector("input[name=_handler][value^=decide-]")!.GetAttribute("value")!;
        await planner.Submit(form, ("answer", "九月起安排"), ("accept", "yes"));

        await principal.Open("/rotation");
        Assert.Contains("已采纳", principal.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("九月起安排", principal.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stands_there_again_where_it_is_refused()
    {
        await site.Begun();
        var principal = await (await site.SignedIn("receiver")).Open("/rotation");
        await principal.Submit("demand", ("teaching", "Primary/art"), ("lessons", "600"), ("from", "2026-09-01"), ("kind", "Special"), ("reason", "还要再写一遍吗"));

        Assert.NotNull(principal.Page.QuerySelector("[role=alert]"));
        Assert.Equal("还要再写一遍吗", principal.Page.QuerySelector("#demand-reason")!.TextContent);
        var rotations = await site.Begun();
        Caller.Current = Caller.Operator;
        Assert.DoesNotContain((await rotations.Demands()).Value!.Rows, row => row.Subject.Value == "art");
    }
}
