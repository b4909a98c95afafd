using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Web.Access;
using Xunit;

namespace SchoolPairing.Web.Tests.Rotations;

/// <summary>A planner decides about a teacher and hands in ways, without script.</summary>
public sealed class DecisionsPageTests(RotationSite site) : IClassFixture<RotationSite>
{
    private const string Address = $"/plans/{RotationSite.Plan}/rotations/decisions";

    [Fact]
    public async Task A_decision_is_made_by_name_or_number_and_taken_away()
    {
        var rotations = await site.Begun();
        var staff = (await site.Behind<AccountBook, List<Account>>(book => book.All())).Single(account => account.Role == Role.Teacher).Teacher!;
        var planner = await (await site.SignedIn("city")).Open(Address);
        await planner.Submit("decide", ("teacher", staff), ("kind", "Keep"), ("host", ""), ("reason", "毕业班"));
        Assert.EndsWith("told=teacher-decided", planner.SentTo, StringComparison.Ordinal);
        await planner.Open(Address);
        Assert.Contains("毕业班", planner.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((RotationDecisionKind.Keep, staff), (await Overview(rotations)).Decisions is [var one] ? (one.Kind, one.Teacher.Value) : default);
        await planner.Submit($"away-{staff}-");

        Assert.Empty((await Overview(rotations)).Decisions);
    }

    [Fact]
    public async Task An_unknown_name_is_told_beside_its_field()
    {
        await site.Begun();
        var planner = await (await site.SignedIn("city")).Open(Address);
        await planner.Submit("decide", ("teacher", "没有这个人"), ("kind", "Send"), ("host", ""), ("reason", "因为"));

        Assert.Contains("没有这位教师", planner.Page.QuerySelector("#teacher-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("因为", planner.Page.QuerySelector("#reason")!.TextContent);
    }

    [Fact]
    public async Task A_file_of_ways_is_kept_and_a_wrong_one_is_refused()
    {
        var rotations = await site.Begun();
        var accounts = await site.Behind<AccountBook, List<Account>>(book => book.All());
        string Of(string user) => accounts.Single(account => account.UserName == user).School!;
        var planner = await (await site.SignedIn("city")).Open(Address);
        await planner.Upload("ways", "travel", "ways.csv", System.Text.Encoding.UTF8.GetBytes($"helper,receiver,minutes\n{Of("helper")},{Of("receiver")},25\n"));
        Assert.EndsWith("told=ways-kept", planner.SentTo, StringComparison.Ordinal);
        await planner.Open(Address);
        await planner.Upload("ways", "travel", "ways.csv", "helper,receiver,minutes\n1,2,x\n"u8.ToArray());

        Assert.Equal(1, (await Overview(rotations)).OwnTravelTimes);
        Assert.Equal("", planner.SentTo);
    }

    private static async Task<RotationOverview> Overview(IRotationPlanGrain rotations)
    {
        Caller.Current = Caller.Operator;
        return (await rotations.Get()).Value!;
    }
}
