using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;
using Xunit;

namespace SchoolPairing.Client.Tests.Texts;

/// <summary>Chinese is written without spaces between its characters; only numbers and Latin words stand off.</summary>
public sealed partial class ChineseSpacingTests
{
    public static TheoryData<string> Catalogues =>
    [
        .. new[] { typeof(CliTexts).Assembly, typeof(ScoreModel).Assembly }.SelectMany(Names),
    ];

    [Theory, MemberData(nameof(Catalogues))]
    public void No_sentence_has_a_space_between_two_Chinese_characters(string catalogue) =>
        Assert.Empty(Texts(catalogue).Where(text => Gap().IsMatch(text.Value)).Select(text => text.Key));

    [Theory, MemberData(nameof(Catalogues))]
    public void No_sentence_has_a_space_beside_a_name_that_is_written_in_Chinese(string catalogue) =>
        Assert.Empty(Texts(catalogue).Where(text => GapAtName().IsMatch(text.Value)).Select(text => text.Key));

    [Theory]
    [InlineData("gate-not-better"), InlineData("gate-worse-on-explored"), InlineData("gate-passed"), InlineData("gate-nothing-to-compare")]
    [InlineData("learner-native-library"), InlineData("learner-failed"), InlineData("learner-not-finite")]
    public void A_note_names_a_learner_in_quotation_marks(string code)
    {
        (string, string)[] values = [("against", "fitted-index"), ("learner", "logistic"), ("reason", "X"), ("logLoss", "0"), ("benefit", "0"), ("product", "0"), ("pairs", "1")];
        var said = new TrainingWords("zh-CN").Note(TrainingNote.Of(code, values));
        Assert.Matches("“(拟合后的专家评分卡|逻辑回归)”", said);
        Assert.DoesNotMatch(Gap(), said);
    }

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith("Text.resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length]);

    private static IEnumerable<(string Key, string Value)> Texts(string catalogue) => new[] { typeof(CliTexts).Assembly, typeof(ScoreModel).Assembly }
        .Where(assembly => Names(assembly).Contains(catalogue))
        .SelectMany(assembly => new ResourceManager(catalogue, assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>())
        .Select(entry => ((string)entry.Key, (string)entry.Value!));

    [GeneratedRegex("[\u4e00-\u9fff，。：；、（）“”] +[\u4e00-\u9fff，。：；、（）“”]")]
    private static partial Regex Gap();

    [GeneratedRegex("[\u4e00-\u9fff，。：；、（）] \\{(against|learners?|features?|index|measure|head|facts)\\}|\\{(against|learners?|features?|index|measure|head|facts)\\} [\u4e00-\u9fff，。：；、（）]")]
    private static partial Regex GapAtName();
}
