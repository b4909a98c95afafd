using System.Collections.Immutable;
using Moq;
using SchoolPairing.Client.Tests.Demo;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class WrongUseTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("match")]
    [InlineData("match", "--schools", "a.csv")]
    [InlineData("nonsense")]
    [InlineData("demo", "--out", "x", "--schools", "many")]
    [InlineData("demo", "--out", "x", "--schools", "3")]
    [InlineData("demo", "--out", "x", "--lang", "fr")]
    [InlineData("why", "--proposal", "x", "--helper", "1")]
    [InlineData("verify")]
    [InlineData("verify", "")]
    [InlineData("check", " ")]
    [InlineData("match", "--schools", "a.csv", "--out", "")]
    [InlineData("match", "--schools", "a.csv", "--out", "x", "--data", "")]
    [InlineData("demo", "--out", "")]
    [InlineData("demo", "--out", "x", "--seed", "1.5")]
    [InlineData("rotate", "--schools", "a", "--teachers", "b", "--pairs", "c", "--out", "x", "--seconds", "0")]
    [InlineData("rotate", "--schools", "a", "--teachers", "b", "--pairs", "c", "--out", "x", "--seconds", "3601")]
    [InlineData("rotate", "--schools", "a", "--teachers", "b", "--pairs", "c", "--out", "x", "--seconds=-1")]
    public async Task Wrong_use_ends_with_2_and_starts_no_silo(params string[] args)
    {
        Assert.Equal(2, await run.Run(args));
        Assert.Empty(run.Opened);
        Assert.Contains("--help", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("缺少 --schools。", "match", "--out", "x")]
    [InlineData("缺少 DIR。", "verify")]
    [InlineData("没有“nonsense”这个命令或选项。", "nonsense")]
    [InlineData("没有写要执行的命令。")]
    [InlineData("--schools 后面没有写值。", "demo", "--out", "x", "--schools")]
    [InlineData("--schools 的值“many”不可用。", "demo", "--out", "x", "--schools", "many")]
    [InlineData("--schools 的值“3”不可用。", "demo", "--out", "x", "--schools", "3")]
    [InlineData("--schools：学校和教学点总数，20 到 60000（默认 1250）。", "demo", "--out", "x", "--schools", "3")]
    [InlineData("--lang 的值“fr”不可用。", "demo", "--out", "x", "--lang", "fr")]
    [InlineData("DIR 不能为空。", "verify", " ")]
    [InlineData("--out 不能为空。", "demo", "--out", "")]
    public async Task Wrong_use_is_told_in_the_callers_language(string sentence, params string[] args)
    {
        run.Language = null;
        await run.Run(args);
        Assert.Contains(sentence, run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "必填", "match")]
    [InlineData("zh-CN", "用法")]
    [InlineData("en", "(required)", "match")]
    public async Task Help_keeps_to_one_language(string language, string word, params string[] command)
    {
        run.Language = language;
        await run.Run([.. command, "--help"]);
        Assert.Contains(word, run.Out.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch(language == "en" ? "[\u4e00-\u9fff]" : "(?i)usage|required|show|description|options|version in", run.Out.ToString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("match", "--help")]
    [InlineData("match", "--out", "", "--help")]
    [InlineData("--version")]
    public async Task Asking_for_help_is_no_wrong_use(params string[] args)
    {
        Assert.Equal(0, await run.Run(args));
        Assert.NotEmpty(run.Out.ToString());
    }

    [Fact]
    public async Task A_missing_file_is_refused_with_its_path()
    {
        Assert.Equal(1, await run.Run("match", "--schools", run.Folder.File("no.csv"), "--out", run.Folder.File("out")));
        Assert.Contains("no.csv", run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Folder.File("out")));
    }

    [Fact]
    public async Task A_file_where_the_output_folder_should_be_is_refused_before_a_silo_starts()
    {
        var file = run.Folder.Put("a.csv", "x");
        Assert.Equal(1, await run.Run("match", "--schools", file, "--out", file));
        Assert.Empty(run.Opened);
    }

    [Fact]
    public async Task A_service_that_does_not_start_is_a_refusal_in_the_callers_language()
    {
        run.Language = null;
        run.RefusedStart = Refusal.Of(RefusalCode.UnknownProfile, ("profile", "x"), ("known", "y"));
        Assert.Equal(1, await run.Run("check", run.Folder.Put("a.csv", "x")));
        Assert.Contains("没有名为“x”的导入方案", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_shows_one_sentence_and_a_log_but_no_trace()
    {
        // The grains are strict and know nothing: the first call is a fault of the program.
        Assert.Equal(70, await run.Run("check", run.Folder.Put("a.csv", "x")));
        Assert.DoesNotContain("   at ", run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(".log", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match", "--schools", "a.csv")]
    [InlineData("demo", "--out", "x", "--schools", "many")]
    [InlineData("demo", "--out", "x", "--seed", "1.5")]
    [InlineData("verify", "")]
    public async Task Wrong_use_is_told_in_chinese_only(params string[] args)
    {
        run.Language = "zh-CN";
        await run.Run(args);
        Assert.DoesNotMatch("Option|required|Cannot|argument|System", run.Error.ToString());
    }

    [Fact]
    public async Task A_fault_whose_log_cannot_be_written_is_still_one_sentence()
    {
        run.FaultFolder = run.Folder.File("not-there");
        Assert.Equal(70, await run.Run("check", run.Folder.Put("a.csv", "x")));
        Assert.DoesNotContain("   at ", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_the_database_did_not_confirm_is_no_fault_of_the_program()
    {
        run.Grain<IImportGrain>("main").Setup(grain => grain.Check(It.IsAny<ImportFile>(), It.IsAny<ProfileId>())).ThrowsAsync(new TryAgainException("disk I/O error"));
        Assert.Equal(1, await run.Run("check", run.Folder.Put("a.csv", "x")));
        Assert.DoesNotContain("disk I/O error", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_system_refuses_is_told_in_the_readers_language_with_the_path()
    {
        run.Language = "zh-CN";
        var file = run.Folder.Put("taken", "mine");
        Assert.Equal(1, await run.Run("demo", "--out", file, "--schools", "30"));
        Assert.Contains($"“{file}”：那里已有一个文件", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "made-up")]
    [InlineData("zh-CN", "虚构")]
    public async Task The_option_decides_the_language_before_the_variable(string language, string word)
    {
        run.Language = language == "en" ? "zh-CN" : "en";
        run.Grain<IHistoryGrain>(0).Setup(history => history.Pairs(It.IsAny<ImportFile>(), It.IsAny<ProfileId>(), It.IsAny<ImmutableArray<SchoolId>>()))
            .ReturnsAsync(Answer<MeasuredPairs>.Of(MadePast.Pairs));
        Assert.Equal(0, await run.Run("demo", "--out", run.Folder.File("city"), "--schools", "30", "--lang", language));
        Assert.Contains(word, run.Out.ToString(), StringComparison.Ordinal);
    }
}
