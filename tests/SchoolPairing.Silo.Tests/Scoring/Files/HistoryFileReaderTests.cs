using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Scoring.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Scoring.Files;

/// <summary>Each starts from a valid row and spoils one thing.</summary>
public sealed class HistoryFileReaderTests
{
    private static readonly string[] Another = HistoryFile.With(("受援校标识码", "2143040099"));

    [Fact]
    public void A_row_becomes_a_training_row_with_every_value_in_its_place()
    {
        var row = Assert.Single(Read(HistoryFile.Of(HistoryFile.With())).Rows);

        Assert.Equal((2025, "3143010001", "2143040012", "430621", "Primary", "220"),
            (row.Cycle, row.Helper.Value, row.Receiver.Value, row.County, row.Stage!.Value.Value, row.Class!.Value.Value));
        Assert.Equal((86d, 3.4, 0.8, PairOutcome.Accepted, false), (row.Pupils, row.Improvement, row.ProposalChance, row.Outcome, row.Explored));
        Assert.Equal((ScoreFeatures.All.Length, 4200d, 18.2, null), (row.Values.Length, Value(row, "need"), Value(row, "distance-km"), Value(row, "travel-minutes")));
    }

    [Fact]
    public void The_county_of_a_row_is_known_by_name()
    {
        var reading = Read(HistoryFile.Of(HistoryFile.With()));

        Assert.Equal("岳阳县", reading.Counties!.Value.Single(county => county.Id == reading.Rows[0].County).Label.In("zh-CN"));
    }

    [Theory]
    [InlineData("两校距离（米）", "18200")]
    [InlineData("距离（km）", "18.2")]
    [InlineData("两校距离", "18.2公里")]
    public void A_distance_counts_in_kilometres_whatever_its_unit(string header, string value)
    {
        var headers = HistoryFile.Headers.Select(name => name == "两校距离（公里）" ? header : name).ToArray();

        Assert.Equal(18.2, Value(Read(HistoryFile.Under(headers, HistoryFile.With(("两校距离（公里）", value)))).Rows[0], "distance-km")!.Value, 9);
    }

    [Fact]
    public void A_value_that_no_feature_can_have_costs_its_row_though_the_profile_would_allow_it()
    {
        var headers = HistoryFile.Headers.Append("学科互补（人）").ToArray();
        var reading = Read(HistoryFile.Under(headers, [.. HistoryFile.With(), "50000"], [.. Another, "4"]));

        Assert.Equal(("out-of-range", 1), (Assert.Single(reading.Report.Problems).Id.Value, reading.Rows.Length));
    }

    [Theory]
    [InlineData("未提出", PairOutcome.NotProposed), InlineData("有条件接受", PairOutcome.AcceptedWithConditions), InlineData("同意", PairOutcome.Accepted)]
    [InlineData("拒绝", PairOutcome.Declined), InlineData("逾期", PairOutcome.Expired), InlineData("declined", PairOutcome.Declined)]
    public void Outcomes_are_read_in_the_words_of_the_region(string word, PairOutcome outcome) =>
        Assert.Equal(outcome, Read(HistoryFile.Of(HistoryFile.With(("结果", word), ("年终考核提升值", "")))).Rows[0].Outcome);

    [Theory]
    [InlineData("结果", "大概", "unknown-outcome")]
    [InlineData("结果", "", "value-missing")]
    [InlineData("结果", "谢绝", "improvement-without-acceptance")]
    [InlineData("年度", "今年", "not-a-number")]
    [InlineData("年度", "25", "out-of-range")]
    [InlineData("年度", "2025.5", "not-a-count")]
    [InlineData("支援校标识码", "31430100", "code-format")]
    [InlineData("支援校标识码", "3144010001", "code-province")]
    [InlineData("受援校标识码", "3143010001", "same-school")]
    [InlineData("受援校标识码", "2.143E+09", "code-lost-digits")]
    [InlineData("受援校所在县区代码", "440101", "unknown-county")]
    [InlineData("学段", "大学", "unknown-stage")]
    [InlineData("受援校城乡分类", "999", "unknown-class")]
    [InlineData("两校距离（公里）", "很近", "not-a-number")]
    [InlineData("两校距离（公里）", "-1", "negative")]
    [InlineData("两校距离（公里）", "NaN", "not-finite")]
    [InlineData("两校距离（公里）", "=1+1", "formula-as-text")]
    [InlineData("年终考核提升值", "1000", "out-of-range")]
    [InlineData("提出概率", "0", "out-of-range")]
    [InlineData("提出概率", "1.2", "out-of-range")]
    [InlineData("探索性邀请", "也许", "unknown-answer")]
    [InlineData("数据性质", "大概", "unknown-made")]
    public void A_wrong_cell_quarantines_its_row_alone_with_row_and_column(string header, string value, string problem)
    {
        var reading = Read(HistoryFile.Of(Another, HistoryFile.With((header, value))));
        var found = reading.Report.Problems[0];

        Assert.Equal((1, 1, 1), (reading.Rows.Length, reading.Report.Used, reading.Report.Quarantined));
        Assert.Equal((problem, ProblemSeverity.Quarantined, 3), (found.Id.Value, found.Severity, found.Row));
        Assert.Contains(found.Column, HistoryFile.Headers);
    }

    [Fact]
    public void An_exploration_that_was_never_offered_is_a_contradiction()
    {
        var reading = Read(HistoryFile.Of(Another, HistoryFile.With(("结果", "未提出"), ("年终考核提升值", ""), ("探索性邀请", "是"))));

        Assert.Equal("explored-without-offer", Assert.Single(reading.Report.Problems).Id.Value);
    }

    [Fact]
    public void A_pair_that_stands_twice_in_a_cycle_is_used_from_neither_row()
    {
        var reading = Read(HistoryFile.Of(HistoryFile.With(), Another, HistoryFile.With(("结果", "谢绝"), ("年终考核提升值", ""))));

        Assert.Equal((1, 2), (reading.Rows.Length, reading.Report.Quarantined));
        Assert.Contains("2, 4", RowProblemText.What(reading.Report.Problems[0], "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_pair_in_another_cycle_is_another_row() =>
        Assert.Equal(2, Read(HistoryFile.Of(HistoryFile.With(), HistoryFile.With(("年度", "2024")))).Rows.Length);

    [Fact]
    public void The_order_of_rows_does_not_matter() => Assert.Equal(
        Read(HistoryFile.Of(HistoryFile.With(), Another)).Rows.Select(row => row.Receiver),
        Read(HistoryFile.Of(Another, HistoryFile.With())).Rows.Select(row => row.Receiver));

    [Fact]
    public void Columns_that_are_not_there_and_rows_that_are_made_are_counted()
    {
        var report = Read(HistoryFile.Of(HistoryFile.With())).Report;

        Assert.Contains("单程路程时间（分钟）", report.AbsentColumns);
        Assert.Equal(1, report.Made);
    }

    [Fact]
    public void A_file_without_one_usable_row_is_refused_with_its_first_problem()
    {
        var refusals = HistoryFileReader.Read(HistoryFile.Of(HistoryFile.With(("结果", "大概"))), Profiles.Yueyang).Refusals;

        Assert.Equal([RefusalCode.NoUsableRows, RefusalCode.InvalidRow], refusals.Select(refusal => refusal.Code));
        Assert.Contains("大概", Texts.Say(refusals[1], "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_without_rows_is_a_history_of_nothing() => Assert.Empty(Read(HistoryFile.Of()).Rows);

    [Fact]
    public void A_file_without_outcomes_is_refused_with_the_missing_header()
    {
        var refusal = Assert.Single(HistoryFileReader.Read(HistoryFile.Under(["支援校标识码", "受援校标识码", "年度"]), Profiles.Yueyang).Refusals);

        Assert.Equal(RefusalCode.HeaderNotFound, refusal.Code);
        Assert.Contains("结果", refusal.Detail("missing"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_without_a_history_says_so()
    {
        var refusal = Assert.Single(HistoryFileReader.Read(HistoryFile.Of(HistoryFile.With()), Profiles.Yueyang with { History = null }).Refusals);

        Assert.Contains("yueyang", Texts.Say(refusal, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yueyang"), InlineData("scotland")]
    public void The_bare_template_is_a_history_of_nothing_with_every_column(string profile)
    {
        var of = profile == "yueyang" ? Profiles.Yueyang : Profiles.Scotland;
        var reading = HistoryFileReader.Read(HistoryTemplate.Write(of, of.History!), of).Value!;

        Assert.Equal((0, 1), (reading.Rows.Length, reading.Report.Skipped));
        Assert.Empty(reading.Report.AbsentColumns);
        Assert.Empty(reading.Report.IgnoredColumns);
    }

    [Theory]
    [InlineData("yueyang"), InlineData("scotland")]
    public void A_profile_knows_a_column_for_every_feature(string profile) => Assert.Empty(
        ScoreFeatures.All.Select(feature => feature.Id.Value)
            .Except((profile == "yueyang" ? Profiles.Yueyang : Profiles.Scotland).History!.Columns.Select(column => column.Field)));

    [Theory]
    [InlineData("\"field\": \"outcome\"", "\"field\": \"result\"", "$.history.columns[18].field")]
    [InlineData("\"field\": \"reason\"", "\"field\": \"outcome\"", "$.history.columns")]
    [InlineData("{\"id\": \"expired\"", "{\"id\": \"lost\"", "$.history.outcomes")]
    [InlineData("\"no answer\"", "\"declined\"", "$.history.outcomes")]
    public void A_fault_of_the_section_is_named_with_its_path(string valid, string spoilt, string path)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "import", "scotland.json"));
        Assert.Contains(valid, text, StringComparison.Ordinal);
        var answer = ImportProfiles.Parse("scotland", System.Text.Encoding.UTF8.GetBytes(text.Replace(valid, spoilt, StringComparison.Ordinal)));

        Assert.Contains(answer.Refusals, refusal => refusal.Detail("path") == path);
    }

    public static TheoryData<string> Problems() => [.. HistoryProblems.All.Select(problem => problem.Value)];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_problem_says_what_is_wrong_and_what_to_do_in_both_languages(string problem) =>
        Assert.All(["import.problem.", "import.advice."], prefix =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Texts.Find(prefix + problem, "zh-CN"));
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Texts.Find(prefix + problem, "en"));
        });

    private static double? Value(TrainingRow row, string feature) => row.Values[ScoreFeatures.All.Select(known => known.Id.Value).ToList().IndexOf(feature)];

    private static HistoryReading Read(ImportFile file)
    {
        var answer = HistoryFileReader.Read(file, Profiles.Yueyang);
        Assert.True(answer.Accepted, string.Join("\n", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        Assert.Equal(answer.Value.Report.Rows, answer.Value.Report.Used + answer.Value.Report.Quarantined + answer.Value.Report.Skipped);
        return answer.Value;
    }
}
