using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace SchoolPairing.Contracts.Words;

/// <summary>
/// The sentences of refusals, reasons, problems and labels, from the resources of each area (neutral = zh-CN, en beside it).
/// A sentence names its values as {name}; the values come as <see cref="Detail"/>s.
/// A value that is itself a sentence is given as § and its key, and said in the reader's language with the same details; several of them, each
/// with its §, become a list (a part without a sentence stands as it is). Inside such a sentence § names a label, which stands as it is.
/// </summary>
public static partial class Texts
{
    private static readonly ResourceManager[] Areas =
    [
        new("SchoolPairing.Contracts.Words.WordsText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Import.ImportText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Need.NeedText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Scoring.ScoringText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Scoring.HistoryText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Matching.MatchingText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Access.AccessText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Audit.AuditText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Pairings.PairingsText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Rotations.RotationsText", typeof(Texts).Assembly),
        new("SchoolPairing.Contracts.Teachers.TeachersText", typeof(Texts).Assembly),
    ];

    /// <summary>The sentence of a key, or null where no area has it.</summary>
    /// <param name="key">Such as refusal.UnreadableFile.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string? Find(string key, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var area in Areas)
            if (area.GetString(key, culture) is { } text) return text;
        return null;
    }

    /// <summary>The sentence of a key with its values filled in; the key itself where there is no sentence, so that nothing is lost.</summary>
    /// <param name="key">Such as rule.matching.distance-limit.</param>
    /// <param name="language">zh-CN or en.</param>
    /// <param name="details">Values by name.</param>
    public static string Say(string key, string language, params IEnumerable<Detail> details)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var detail in details) values[detail.Name] = detail.Value;
        return Fill(Find(key, language) ?? key, language, values, nested: false);
    }

    /// <summary>A refusal as a sentence: what, where, value, what is allowed, what to do.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Say(Refusal refusal, string language) => Say("refusal." + refusal.Code, language, refusal.Details);

    // One pass over the sentence: a value from a file that happens to contain {braces} stays as it is.
    private static string Fill(string text, string language, Dictionary<string, string> values, bool nested) =>
        Placeholder().Replace(text, found =>
        {
            if (!values.TryGetValue(found.Groups[1].Value, out var value)) return found.Value;
            if (value.Length < 2 || value[0] != '§') return value;
            if (value.IndexOf('§', 1) > 0)
                return string.Join(Find("list.comma", language), value[1..].Split('§').Select(part => Find(part, language) ?? part));
            return Find(value[1..], language) is not { } sentence ? value : nested ? sentence : Fill(sentence, language, values, nested: true);
        });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
