using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed partial class PairingTextTests
{
    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_values()
    {
        var (chinese, english) = (Read(CultureInfo.InvariantCulture), Read(CultureInfo.GetCultureInfo("en")));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Values(text.Value), Values(english[text.Key])));
        Assert.All(english.Values, text => Assert.DoesNotMatch("[一-鿿]", text));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_word_that_pages_compose_exists(string language)
    {
        string[] keys =
        [
            .. Enum.GetNames<OfferState>().Select(name => "offer-state." + name), .. Enum.GetNames<OfferSide>().Select(name => "offer-side." + name),
            .. Enum.GetNames<AnswerKind>().Select(name => "answer." + name), .. Enum.GetNames<DeclineReason>().Select(name => "decline." + name),
            .. Enum.GetNames<OfferAct>().Select(name => "offer-act." + name), .. Enum.GetNames<ExitReason>().Select(name => "exit." + name),
            .. Enum.GetNames<AnswerOrder>().Select(name => "answer-order." + name), .. Enum.GetNames<PlanTaskKind>().Select(name => "task." + name),
            .. Enum.GetNames<EditKind>().Select(name => "edit." + name), .. Enum.GetNames<RepairGoal>().Select(name => "repair." + name),
            .. Enum.GetNames<RepairGoal>().Select(name => $"repair.{name}.hint"), .. Enum.GetNames<RefusalCode>().Select(name => "refusal." + name),
        ];

        Assert.All(keys, key => Assert.NotNull(Texts.Find(key, language)));
    }

    [Fact]
    public void Several_words_become_a_list_in_the_readers_language()
    {
        Detail subjects = new("subjects", "§subject.music§Gaelic§subject.art");

        Assert.Contains("音乐、Gaelic、美术", Texts.Say("rule.offer.subjects-fit", "zh-CN", subjects), StringComparison.Ordinal);
        Assert.Contains("music, Gaelic, art", Texts.Say("rule.offer.subjects-fit", "en", subjects), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager("SchoolPairing.Contracts.Pairings.PairingsText", typeof(Texts).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Values(string text) => Placeholder().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
