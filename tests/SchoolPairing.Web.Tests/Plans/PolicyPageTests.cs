using System.Text;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.TestData;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Plans;

public sealed class PolicyPageTests(Site site) : IClassFixture<Site>
{
    private IGrainFactory Grains => site.Grains();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // What a browser sends of the form as it stands, with some fields changed.
    private static (string, string)[] Fields(Visitor visitor, params (string Name, string Value)[] changed) =>
    [
        .. visitor.Page.QuerySelectorAll("#policy-form input:not([type=hidden],[type=file])")
            .Where(input => input.GetAttribute("type") is not ("radio" or "checkbox") || input.HasAttribute("checked"))
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""))
            .Where(field => changed.All(other => other.Name != field.Name)).Concat(changed),
    ];

    private async Task<Visitor> NewPlan(string plan)
    {
        var page = await (await site.SignedIn("city")).Open("/plans");
        await page.Submit("new-plan", ("plan", plan));
        return await page.Follow(page.SentTo);
    }

    [Fact]
    public async Task A_new_plan_begins_with_the_policy_of_the_region()
    {
        var page = await NewPlan("new");

        Assert.Equal("cn-2017", page.Page.QuerySelector("#needModel")!.GetAttribute("value"));
        Assert.NotNull((await Grains.GetGrain<IPlanGrain>("new").Get()).Policy);
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("一")]
    [InlineData("a/b")]
    public async Task A_plan_is_called_by_letters_digits_and_hyphens(string name)
    {
        var page = await (await site.SignedIn("city")).Open("/plans");
        await page.Submit("new-plan", ("plan", name));

        Assert.NotNull(page.Page.QuerySelector("#plan[aria-invalid]"));
    }

    [Fact]
    public async Task A_value_out_of_range_is_told_at_its_field_and_nothing_is_saved()
    {
        var page = await NewPlan("range");
        await page.Submit("policy", Fields(page, ("helperCapacity", "13"), ("act", "save")));

        Assert.Contains("1 至 12", page.Page.QuerySelector("#helperCapacity-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("13", page.Page.QuerySelector("#helperCapacity")!.GetAttribute("value"));
        Assert.Equal(1, (await Grains.GetGrain<IPlanGrain>("range").Get()).Policy!.HelperCapacity);
    }

    [Fact]
    public async Task Candidates_are_counted_without_saving()
    {
        var page = await NewPlan("count");
        await page.Submit("policy", Fields(page, ("maxDistanceKm", "5"), ("act", "count")));

        Assert.Matches("候选对 [0-9,]+ 个", page.Page.QuerySelector("live-count [role=status]")!.TextContent);
        Assert.NotEqual(5, (await Grains.GetGrain<IPlanGrain>("count").Get()).Policy!.MaxDistanceKm);
    }

    [Fact]
    public async Task A_saved_policy_keeps_the_lists_that_were_handed_in_before()
    {
        var board = await PlannedYear.OnBoard(Grains, "lists", Cancel);
        var (helper, receiver) = (board.Pairs[0].Pair.Helper, board.Pairs[0].Pair.Receiver);
        await Grains.GetGrain<IPlanGrain>("lists").Configure(new ConfigurePlan(CommandId.Of("lists"), new("yueyang"), null, null,
            new("locks.csv", Encoding.UTF8.GetBytes($"decision,helper,receiver\nlock,{helper},{receiver}\n")), null, null));
        var page = await (await site.SignedIn("city")).Open("/plans/lists/policy");
        await page.Submit("policy", Fields(page, ("maxDistanceKm", "70"), ("act", "save")));

        var state = await Grains.GetGrain<IPlanGrain>("lists").Get();
        Assert.Equal((1, 70d), (state.Lists!.Decisions, state.Policy!.MaxDistanceKm));
    }

    [Fact]
    public async Task How_offers_are_answered_is_set_within_its_limits()
    {
        await PlannedYear.OnBoard(Grains, "answers", Cancel);
        var page = await (await site.SignedIn("city")).Open("/plans/answers/offer-policy");
        (string, string)[] fields = [("order", "HelperFirst"), ("answerDays", "20"), ("remindDays", "2"), ("withinPoints", "100"), ("agreementYears", "3"), ("startsOn", ""), ("repair", "")];
        await page.Submit("offer-policy", [.. fields.Where(field => field.Item1 != "answerDays"), ("answerDays", "91")]);
        Assert.Contains("1 至 90", page.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        await page.Submit("offer-policy", fields);

        Assert.Contains("told=saved", page.SentTo, StringComparison.Ordinal);
    }
}
