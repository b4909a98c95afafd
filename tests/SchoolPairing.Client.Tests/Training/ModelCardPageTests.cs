using System.Text.RegularExpressions;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Client.Tests.Training;

public sealed partial class ModelCardPageTests
{
    private static string Page(TrainingReport? report = null, ScoreModel? model = null, string language = "en") =>
        ModelCardPage.Text(model ?? SomeModels.Model(), report ?? SomeModels.Report(), new TrainingWords(language));

    [Fact]
    public void It_is_self_contained_and_has_no_script()
    {
        var page = Page();

        Assert.DoesNotMatch("<script|https?://|<link|url\\(", page);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_head_draws_a_curve_of_each_feature_with_its_labelled_range_and_unit()
    {
        var page = Page();

        Assert.Equal(4, Curve().Count(page));
        Assert.Equal(4, Known().Count(page));
        Assert.Contains("Pairs with an outcome: 3 to 48 km", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_tells_its_ends_against_the_typical_pair() =>
        Assert.Contains("Distance: from +0.90 at 5 km to −1.20 at 60 km (log-odds, against the typical pair).", Page(), StringComparison.Ordinal);

    [Fact]
    public void A_feature_without_labelled_values_says_so()
    {
        var model = SomeModels.Model();

        Assert.Contains("Past pairs never had this value.",
            Page(model: model with { Experience = [.. model.Experience.Select(known => known with { Low = null, High = null })] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_challenger_that_wins_is_named_with_what_it_wins_in() =>
        Assert.Contains("In “Log-loss”, GAM did better than this model.", Page(), StringComparison.Ordinal);

    [Fact]
    public void Where_no_challenger_wins_the_page_says_so()
    {
        var report = SomeModels.Report();

        Assert.Contains("No other learner did better in any measure.", Page(report with { Rivals = report.Rivals.RemoveAt(2) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.06, "which may be chance"), InlineData(0.08, "more than chance explains")]
    public void A_calibration_error_is_called_a_bias_only_where_chance_does_not_explain_it(double error, string said)
    {
        var report = SomeModels.Report();

        Assert.Contains(said, Page(report with { Calibration = report.Calibration! with { Ece = error, NoiseFloor = 0.05 } }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_not_promoted_is_called_a_candidate_with_the_failing_test()
    {
        var page = Page(SomeModels.Report(promoted: false));

        Assert.Contains("A candidate only, not to be used", page, StringComparison.Ordinal);
        Assert.Single(NotPassed().Matches(page));
    }

    [Fact]
    public void A_group_of_few_pairs_says_so_and_is_not_called_wrong()
    {
        var page = Page();

        Assert.Contains("430626 <span class=\"tag\">under 100 pairs: mostly chance</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("off by more than", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_feature_that_moved_far_is_marked() => Assert.Single(Moved().Matches(Page()));

    [Fact]
    public void A_model_of_made_rows_says_so_at_the_top()
    {
        var page = Page(SomeModels.Report(notes: [TrainingNote.Of("made-rows", ("rows", "12"))]));

        Assert.InRange(page.IndexOf("12 of the training rows say that they are invented", StringComparison.Ordinal), 0, page.IndexOf("<main>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "给学校排名"), InlineData("zh-CN", "评价校长"), InlineData("en", "to rank schools"), InlineData("en", "to judge principals"), InlineData("en", "to name causes")]
    public void It_says_what_the_model_must_not_be_used_for(string language, string words) =>
        Assert.Contains(words, Page(language: language), StringComparison.Ordinal);

    [Fact]
    public void Without_a_report_it_shows_the_curves_and_says_what_is_missing()
    {
        var page = ModelCardPage.Text(SomeModels.Model(), null, new TrainingWords("en"));

        Assert.Contains("There is no report.json beside the model", page, StringComparison.Ordinal);
        Assert.Equal(4, Curve().Count(page));
    }

    [Fact]
    public void A_report_without_a_held_out_cycle_says_so_in_every_section()
    {
        var page = Page(SomeModels.Report() with
        {
            Rivals = [], Calibration = null, Groups = [], Drift = [], Gate = new(false, "fitted-index", null, null, null, TrainingNote.Of("no-held-out")),
        });

        Assert.Equal(3, HeldOut().Count(page));
        Assert.Equal(3, NotMeasured().Count(page));
    }

    [Theory]
    [InlineData("zh-CN", "岳阳楼区"), InlineData("en", "Yueyanglou District")]
    public void A_county_is_told_by_its_name(string language, string name)
    {
        var report = SomeModels.Report();

        Assert.Contains($"<th scope=\"row\">{name}</th>", Page(report with { Groups = [report.Groups[0] with { Label = new("岳阳楼区", "Yueyanglou District") }] }, language: language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_learner_that_cannot_tell_pairs_apart_is_not_the_best_calibrated()
    {
        var report = SomeModels.Report();
        var page = Page(report with { Rivals = report.Rivals.SetItem(3, report.Rivals[3] with { Ece = new(0.001, 0.0005, 0.002) }) });

        Assert.Contains("<strong>0.021</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>0.001</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("In “Calibration error”", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_group_cannot_become_markup()
    {
        var report = SomeModels.Report();

        Assert.DoesNotContain("<img", Page(report with { Groups = [new("county", "<img src=x>", 5, 0.1, 0.1)] }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_english_page_holds_chinese_only_where_the_data_do()
    {
        var model = SomeModels.Model() with { Title = new("title", "title"), Index = SomeModels.Model().Index with { Title = new LocalText("card", "card") } };

        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Page(model: model));
    }

    [GeneratedRegex("<figure class=\"curve\">")]
    private static partial Regex Curve();

    [GeneratedRegex("class=\"known\"")]
    private static partial Regex Known();

    [GeneratedRegex(">not passed<")]
    private static partial Regex NotPassed();

    [GeneratedRegex(">moved<")]
    private static partial Regex Moved();

    [GeneratedRegex("No cycle could be held out")]
    private static partial Regex HeldOut();

    [GeneratedRegex(">not measured<")]
    private static partial Regex NotMeasured();
}
