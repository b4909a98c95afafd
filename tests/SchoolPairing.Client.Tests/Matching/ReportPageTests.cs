using System.Xml.Linq;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using Xunit;

namespace SchoolPairing.Client.Tests.Matching;

public sealed class ReportPageTests
{
    private static readonly MapShape Shape = new(new CountyId("430626"), "平江县", new GeoPoint(28.7, 113.58),
        [[new(28.5, 113.2), new(29.0, 113.2), new(29.0, 114.0), new(28.5, 113.2)]]);

    [Fact]
    public void Nothing_is_loaded_from_anywhere_and_no_script_runs()
    {
        var page = Page(MadeProposal.Make());
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_hostile_name_stays_text()
    {
        var page = Page(MadeProposal.Make("<script>alert(1)</script>\"'&"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("zh-CN", "每对被抽中的概率为 2.5%"), InlineData("en", "each with a probability of 2.5 %")]
    public void Suggestions_to_learn_from_are_told_with_their_probability_and_price(string language, string probability)
    {
        var proposal = MadeProposal.Make();
        var receiver = proposal.Receivers[0];
        var section = Body(ReportPage.Text(new ProposalView(proposal with { Explorations = [new(receiver.Alternatives[0].Helper, receiver.School, 0.025)] }), new ReportWords(language), []))
            .Descendants("section").Single(part => (string?)part.Attribute("id") == "explorations").Value;
        Assert.Contains(probability, section, StringComparison.Ordinal);
        Assert.Contains("120", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_asks_for_none_has_no_such_section() =>
        Assert.DoesNotContain("id=\"explorations\"", Page(MadeProposal.Make()), StringComparison.Ordinal);

    [Fact]
    public void The_page_is_well_formed() => Assert.NotNull(Body(Page(MadeProposal.Make())));

    [Fact]
    public void The_same_proposal_gives_the_same_page() => Assert.Equal(Page(MadeProposal.Make()), Page(MadeProposal.Make()));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_page_says_its_language(string language) => Assert.Contains($"<html lang=\"{language}\">", Page(MadeProposal.Make(), language), StringComparison.Ordinal);

    [Fact]
    public void Made_up_schools_are_announced()
    {
        Assert.Contains("class=\"note made\"", Page(MadeProposal.Make(made: true)), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"note made\"", Page(MadeProposal.Make()), StringComparison.Ordinal);
    }

    [Fact]
    public void Contributions_are_listed_strongest_first_and_sum_to_the_score()
    {
        var bars = Body(Page(MadeProposal.Make())).Descendants("table").First(table => (string?)table.Attribute("class") == "bars");
        var points = bars.Element("tbody")!.Elements("tr").Select(row => row.Elements("td").Last().Value).ToList();
        Assert.Equal(["+900", "−40", "+0"], points);
        Assert.Equal("860", bars.Element("tfoot")!.Descendants("td").Single().Value);
    }

    [Fact]
    public void A_missing_value_is_named()
    {
        var missing = Body(Page(MadeProposal.Make())).Descendants("span").Where(span => (string?)span.Attribute("class") == "tag warn").ToList();
        Assert.Equal("数据缺失", Assert.Single(missing).Value);
    }

    [Fact]
    public void A_given_score_has_no_bars()
    {
        var page = Page(MadeProposal.Make(givenScores: true));
        Assert.DoesNotContain("class=\"bars\"", page, StringComparison.Ordinal);
        Assert.Contains("由外部给定", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_scores_that_the_rules_did_not_let_count_are_counted() =>
        Assert.Contains("7 个，其中 2 个因规则不允许而没有用上", Page(MadeProposal.WithGivenScores(7)), StringComparison.Ordinal);

    [Fact]
    public void A_left_out_school_is_listed_with_the_helpers_that_are_used_up()
    {
        var section = Body(Page(MadeProposal.Make())).Descendants("section").Single(section => (string?)section.Attribute("id") == "left-out");
        Assert.Contains("云湾小学", section.Value, StringComparison.Ordinal);
        Assert.Contains("城南小学、云溪小学", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_price_of_an_alternative_is_said_in_words()
    {
        var page = Page(MadeProposal.Make());
        Assert.Contains("总得分减少 120 分", page, StringComparison.Ordinal);
        Assert.Contains("柳溪小学将失去帮扶", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_leaves_no_candidate_is_called_by_its_name()
    {
        var proposal = MadeProposal.Make();
        var alone = proposal.Receivers[2] with { LeftOut = LeftOutKind.NoCandidates, HallSet = null, Excluded = [new RuleCount(new RuleId("matching.distance-limit"), 2)] };
        var page = Page(proposal with { Receivers = [.. proposal.Receivers.Take(2), alone] });
        Assert.Contains("超过距离上限：排除 2 所", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contribution_that_takes_points_off_says_so() =>
        Assert.Contains("两校直线距离 63.3 公里，减 40 分。", Page(MadeProposal.Make()), StringComparison.Ordinal);

    [Fact]
    public void Helpers_are_squares_on_the_map_as_in_the_legend()
    {
        var map = Body(Page(MadeProposal.Make())).Descendants("svg").First(svg => (string?)svg.Attribute("class") == "map");
        Assert.NotEmpty(map.Elements("rect"));
        Assert.DoesNotContain(map.Elements("circle"), dot => (string?)dot.Attribute("class") == "helper");
    }

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page()
    {
        var body = Body(Page(MadeProposal.Make()));
        var places = body.Descendants().Select(element => (string?)element.Attribute("id")).ToHashSet();
        Assert.All(body.Descendants("a"), link => Assert.Contains(((string)link.Attribute("href")!)[1..], places));
    }

    [Fact]
    public void Without_shapes_the_map_still_shows_the_schools()
    {
        var page = ReportPage.Text(new ProposalView(MadeProposal.Make()), new ReportWords("en"), []);
        Assert.Contains("<circle class=\"helped\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#outlines\"", page, StringComparison.Ordinal);
    }

    private static string Page(Proposal proposal, string language = "zh-CN") =>
        ReportPage.Text(new ProposalView(proposal), new ReportWords(language), [Shape]);

    private static XElement Body(string page)
    {
        var from = page.IndexOf("<body>", StringComparison.Ordinal);
        return XElement.Parse(page[from..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)]);
    }
}
