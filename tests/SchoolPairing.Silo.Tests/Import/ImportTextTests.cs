using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Rows;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

public sealed class ImportTextTests
{
    public static TheoryData<string> Problems() => [.. ImportProblems.All.Select(problem => problem.Value)];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_problem_says_what_is_wrong_and_what_to_do_in_both_languages(string problem) =>
        Assert.All(["import.problem.", "import.advice."], prefix =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Texts.Find(prefix + problem, "zh-CN"));
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Texts.Find(prefix + problem, "en"));
        });

    [Fact]
    public void No_problem_is_listed_twice() => Assert.Equal(ImportProblems.All.Count, ImportProblems.All.Distinct().Count());

    [Fact]
    public void Every_problem_that_exists_is_listed() => Assert.Equal(
        typeof(ImportProblems).GetFields().Select(field => field.GetValue(null)!.ToString()).Order(),
        ImportProblems.All.Select(problem => problem.Value).Order());

    [Fact]
    public void A_value_with_braces_is_not_taken_for_a_placeholder() =>
        Assert.Contains("{known}", Texts.Say("import.problem.unknown-class", "en", new Detail("value", "{known}"), new Detail("known", "111")), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_is_a_sentence_is_said_in_the_readers_language() =>
        Assert.Contains("its content is PNG", Texts.Say("refusal.UnreadableFile", "en",
            new Detail("file", "a"), new Detail("expected", "§import.fault.foreign"), new Detail("kind", "PNG")), StringComparison.Ordinal);
}
