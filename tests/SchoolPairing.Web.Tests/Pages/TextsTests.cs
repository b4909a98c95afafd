using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Matching;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Plans;
using SchoolPairing.Web.Rotations;
using Xunit;

namespace SchoolPairing.Web.Tests.Pages;

/// <summary>Chinese and English say the same things, and whatever a page names is there.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Areas => [.. Words.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_say_the_same_things_with_the_same_values(string area)
    {
        var (chinese, english) = (Read(Words.All[area], CultureInfo.InvariantCulture), Read(Words.All[area], CultureInfo.GetCultureInfo("en")));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Values(text.Value), Values(english[text.Key])));
        Assert.All(english, text => Assert.DoesNotMatch("[\u4e00-\u9fff]", text.Value));
        Assert.All(chinese.Keys, key => Assert.StartsWith(area + ".", key, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var words = new Words();
        var named = Sources().SelectMany(source => NamedText().Matches(source).Select(found => found.Groups[1].Value)).Where(key => !key.EndsWith('.')).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, key => Assert.NotNull(words.Find(key)));
    }

    [Fact]
    public void Every_text_that_a_page_composes_exists()
    {
        var words = new Words();
        string[] keys =
        [
            .. Enum.GetNames<SignInProblem>().Select(problem => "access.sign-in.problem." + problem), .. Enum.GetNames<SchoolSide>().Select(side => "schools.side." + side),
            .. Enum.GetNames<SchoolChangeKind>().Select(kind => "import.change." + kind), .. Enum.GetNames<ProblemSeverity>().Select(severity => "import.severity." + severity),
            .. Enum.GetNames<EditKind>().Select(kind => "matching.edit." + kind), .. Enum.GetNames<DecisionKind>().Select(kind => "matching.decision." + kind),
            .. Enum.GetNames<BoardAct>().Select(act => "plans.told." + act.ToLowerInvariant()), .. BoardAddress.Views.Select(view => "matching.view." + view),
            .. Enum.GetNames<OfferSide>().Select(side => "plans.letter.body." + side), .. OfficialListFile.Columns.Select(column => "plans.list." + column.Key),
            .. PolicyForm.SingleValued.Concat(PolicyForm.ListValued).Select(field => "plans.policy." + field), .. PlanUpload.Names.Select(name => $"plans.files.{name}.hint"),
            .. RotationPolicyForm.Numbers.Concat(RotationPolicyForm.Points).Select(number => "rotations.policy." + number.Key),
            .. Enum.GetNames<SendingRule>().Select(rule => "rotations.policy.sending." + rule), .. Enum.GetNames<RequestKind>().Select(kind => "rotations.requests.then." + kind),
            .. Enum.GetNames<RotationChangeKind>().SelectMany(kind => new[] { "rotations.change." + kind, $"rotations.change.{kind}.text" }),
            .. from word in new[] { "leave", "objection", "swap" } from part in new[] { "title", "text", "note", "then", "problem" } select $"teachers.{word}.{part}",
            .. Enum.GetNames<DayOfWeek>().Select(day => "teachers.day." + day),
            .. from side in new[] { "teacher", "host" } from answer in new[] { "yes", "no", "waits" } select $"rotations.nominate.{side}.{answer}",
            .. new[] { "overview", "policy", "postings", "timeline", "ledger", "why", "requests", "nominations", "replan" }.Select(tab => "rotations.tab." + tab),
            .. new[] { "duties", "senders", "forecast", "open" }.Select(part => "rotations.ledger." + part),
            .. new[] { "begun", "saved", "published", "decided", "replanned", "nominated", "taken-back", "consented" }.Select(told => "rotations.told." + told),
            .. new[] { "acknowledged", "wish-saved", "feed-closed", "deferral-asked", "withdrawn", "asked", "answered", "taken", "decided" }.Select(told => "teachers.told." + told),
        ];

        Assert.All(keys, key => Assert.NotNull(words.Find(key)));
    }

    [Fact]
    public void No_page_says_Chinese_outside_its_resources() =>
        Assert.Empty(Files("*.razor").Where(file => ChineseSign().IsMatch(File.ReadAllText(file).Replace("中文", "", StringComparison.Ordinal))).Select(Path.GetFileName));

    private static Dictionary<string, string> Read(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Values(string text) => Placeholder().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources() => Files("*.razor").Concat(Files("*.cs")).Select(File.ReadAllText);

    private static IEnumerable<string> Files(string pattern, [CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "client", "SchoolPairing.Web"), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""(?:[Ww]ords\[|[Ww]ords\.Say\(|[Ww]ords\.Find\()"([a-z][\w.-]*)"(?=[\],)])""")]
    private static partial Regex NamedText();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex ChineseSign();
}
