using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Scoring;
using Xunit;

namespace SchoolPairing.Client.Tests.Texts;

public sealed partial class CatalogueTests
{
    [Theory]
    [InlineData("SchoolPairing.Cli.Terminal.CliText")]
    [InlineData("SchoolPairing.Cli.Matching.Report.ReportText")]
    [InlineData("SchoolPairing.Cli.Training.Report.TrainingText")]
    [InlineData("SchoolPairing.Cli.Rotations.Report.RotationText")]
    public void Both_languages_say_the_same_things_with_the_same_values(string resources)
    {
        var (chinese, english) = (Read(resources, CultureInfo.InvariantCulture), Read(resources, CultureInfo.GetCultureInfo("en")));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Values(text.Value), Values(english[text.Key])));
        Assert.All(english.Where(text => text.Key is not "used-up.helpers"), text => Assert.DoesNotMatch("[\u4e00-\u9fff]", text.Value.Replace("数据性质 = 演示", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_text_of_the_contracts_stands_in_two_catalogues()
    {
        var contracts = typeof(Contracts.Words.Texts).Assembly;
        var keys = contracts.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
            .SelectMany(name => new ResourceManager(name[..^".resources".Length], contracts).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
                .Cast<DictionaryEntry>().Select(entry => (string)entry.Key)).ToList();
        Assert.NotEmpty(keys);
        string[] twice = [.. keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key)];
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_text_that_the_code_names_exists()
    {
        var known = Read("SchoolPairing.Cli.Terminal.CliText", CultureInfo.InvariantCulture).Keys
            .Concat(Read("SchoolPairing.Cli.Matching.Report.ReportText", CultureInfo.InvariantCulture).Keys)
            .Concat(Read("SchoolPairing.Cli.Training.Report.TrainingText", CultureInfo.InvariantCulture).Keys)
            .Concat(Read("SchoolPairing.Cli.Rotations.Report.RotationText", CultureInfo.InvariantCulture).Keys).ToHashSet();
        var named = Sources().SelectMany(source => NamedText().Matches(source).Select(found => found.Groups[1].Value)).Where(key => !key.EndsWith('.')).ToHashSet();
        Assert.NotEmpty(named);
        // What stands in the contracts' own texts is said by both clients.
        Assert.DoesNotContain(named.Except(known), key => Contracts.Words.Texts.Find(key, CliTexts.Chinese) is null);
    }

    [Fact]
    public void Every_text_that_the_code_composes_exists()
    {
        var texts = new CliTexts(CliTexts.Chinese);
        string[] keys =
        [
            .. Enum.GetNames<MatchPhase>().Select(phase => "phase." + phase), .. Enum.GetNames<TrainingPhase>().Select(phase => "training." + phase),
            .. Enum.GetNames<ModelState>().Select(state => "models.state." + state), .. Enum.GetNames<WhyKind>().Select(kind => "why." + kind),
            .. Enum.GetNames<DecisionKind>().Select(kind => "decision." + kind), .. Enum.GetNames<ProblemSeverity>().Select(severity => "severity." + severity), .. Enum.GetNames<RotationPhase>().Select(phase => "rotation-phase." + phase),
            .. RotationFolder.Names.Select(file => "file." + file), .. new[] { "memory-limit", "killed", "aborted" }.Select(how => "rotate.died." + how),
        ];
        Assert.All(keys, key => Assert.NotEqual(key, texts[key]));
    }

    private static Dictionary<string, string> Read(string resources, CultureInfo culture) =>
        new ResourceManager(resources, typeof(CliTexts).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Values(string text) => Placeholder().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "client", "SchoolPairing.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""(?:texts\[|Texts\[|texts\.Say\(|Texts\.Say\(|words\.Say\(|Words\.Say\(|While\()"([a-z][\w.-]*)"(?=[\],)])""")]
    private static partial Regex NamedText();
}
