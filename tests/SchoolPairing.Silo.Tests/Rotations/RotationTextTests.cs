using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Rotations;
using Xunit;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed partial class RotationTextTests
{
    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_values()
    {
        var (chinese, english) = (Read(CultureInfo.InvariantCulture), Read(CultureInfo.GetCultureInfo("en")));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Values(text.Value), Values(english[text.Key])));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_word_that_the_silo_composes_exists(string language)
    {
        string[] keys =
        [
            .. Enum.GetNames<RequestState>().Select(name => "request-state." + name), RequestRules.Lapsed[1..], RequestRules.FellAway[1..], "rule.rotation.swap-ruled-out",
            "rule.rotation.swap-is-fair", "rule-name.rotation.swap-is-fair", "no-rotation.published", "no-rotation.draft", "no-rotation.teachers",
            .. new[] { "pairs", "policy", "decision", "host", "teacher", "school", "minutes", "days", "term", "change", "seconds", "object-by", "request", "with", "answer", "note", "from", "until", "take" }
                .Select(name => "field." + name),
            .. new[] { "two-known-schools", "known-host", "one-policy", "posted-teacher", "from-day", "weekdays", "one-of", "leave-only", "swap-only", "words", "short-words", "other-open-school", "may-nominate", "days", "listed", "number" }
                .Select(name => "allowed." + name),
        ];

        Assert.All(keys, key => Assert.NotNull(Texts.Find(key, language)));
    }

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager("SchoolPairing.Contracts.Rotations.RotationsText", typeof(Texts).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Values(string text) => Placeholder().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
