using System.Text;
using System.Xml.Linq;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using Xunit;

namespace SchoolPairing.Client.Tests.Matching;

/// <summary>What people read about a pair that a learnt model scored.</summary>
public sealed class ModelReportTests
{
    [Fact]
    public void A_pair_stands_beside_the_typical_pair_with_its_interval()
    {
        var page = Page(MadeProposal.MakeLearnt(), "en");
        Assert.Contains("Chance that both accept: 48% (typical pair 27%).", page, StringComparison.Ordinal);
        Assert.Contains("Expected benefit: 2.60 assessment points (typical pair 3.00).", page, StringComparison.Ordinal);
        Assert.Contains("1,234; nine of ten resampled models say 1,100 to 1,400.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_grouped_strongest_first_and_lead_from_the_typical_pair_to_this_one()
    {
        var bars = Body(Page(MadeProposal.MakeLearnt(), "en")).Descendants("table").First(table => (string?)table.Attribute("class") == "bars");
        Assert.Equal(["+0.70", "+0.25", "−0.05", "−1.00"], bars.Element("tbody")!.Elements("tr").Select(row => row.Elements("td").Last().Value));
        Assert.Equal("−0.10", bars.Element("tfoot")!.Descendants("td").Single().Value);
    }

    [Fact]
    public void The_page_names_the_model_by_id_and_hash()
    {
        var proposal = MadeProposal.MakeLearnt();
        var page = Page(proposal, "zh-CN");
        Assert.Contains("yueyang-2026", page, StringComparison.Ordinal);
        Assert.Contains(ModelHash.Of(proposal.Inputs.Model!), page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_proof_tells_what_moved_against_the_training_and_what_is_compared()
    {
        var page = Page(MadeProposal.MakeLearnt() with { Drift = [new(new("distance-km"), 0.502, 0.009)] }, "en");
        Assert.Contains("Distance 0.50 (by chance 0.01)", page[page.IndexOf("id=\"proof\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("never offered (PSI)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_model_nothing_is_said_of_a_training() =>
        Assert.DoesNotContain("Candidates against", Page(MadeProposal.Make(), "en"), StringComparison.Ordinal);

    [Fact]
    public void Little_experience_and_rules_are_said_on_the_card()
    {
        Assert.Contains("同类结对的经验少：两校距离", Page(MadeProposal.MakeLearnt(strange: [new("distance-km")]), "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("Rule-based, not learnt", Page(MadeProposal.MakeLearnt(LearningStage.RuleBased), "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rule-based, not learnt", Page(MadeProposal.MakeLearnt(), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_with_a_model_is_well_formed_in_both_languages() =>
        Assert.All(["zh-CN", "en"], language => Assert.DoesNotMatch("[{§]|score\\.", Body(Page(MadeProposal.MakeLearnt(), language)).Value));

    [Fact]
    public void The_csv_list_has_both_heads_and_the_flags()
    {
        var lines = Encoding.UTF8.GetString(PairsCsv.Bytes(new ProposalView(MadeProposal.MakeLearnt(strange: [new("distance-km"), new("need")])))).Split('\n');
        Assert.EndsWith(",locked,chance,benefit,lowPoints,highPoints,littleExperience", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",false,0.475021,2.6000000,1100,1400,distance-km need", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_names_the_model_in_its_head_and_gives_the_reasons()
    {
        using var stream = new MemoryStream(PairsXlsx.Bytes(new ProposalView(MadeProposal.MakeLearnt()), "en"));
        var text = string.Concat(MiniExcelLibs.MiniExcel.Query(stream).Cast<IDictionary<string, object?>>().SelectMany(row => row.Values));
        Assert.Contains("model yueyang-2026 (SHA-256 ", text, StringComparison.Ordinal);
        Assert.Contains("Chance that both accept: 48% (typical pair 27%).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_tells_the_arithmetic_of_the_model()
    {
        var proposal = MadeProposal.MakeLearnt();
        var pair = proposal.Pairs[0];
        var sentences = WhyWords.Sentences(new ProposalView(proposal), new ReportWords("en"), new CliTexts("en"),
            new WhyAnswer(pair.Helper, pair.Receiver, WhyKind.AlreadyPaired, pair.Points, [], null, pair.Heads));
        Assert.Contains("    - Distance 63.3 km, Travel time 80 minutes: pairs like this were accepted more often (strong, +0.70 log-odds).", sentences);
    }

    private static string Page(Proposal proposal, string language) => ReportPage.Text(new ProposalView(proposal), new ReportWords(language), []);

    private static XElement Body(string page)
    {
        var from = page.IndexOf("<body>", StringComparison.Ordinal);
        return XElement.Parse(page[from..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)]);
    }
}
