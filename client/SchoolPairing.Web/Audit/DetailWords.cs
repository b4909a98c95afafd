using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Audit;

/// <summary>The details of an entry as a reader of the audit reads them; what has no words stands as it was written.</summary>
internal static class DetailWords
{
    // A detail may be of several kinds; a repair by policy and the answers' order stand under the same names as a repair that was sent and an answer.
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["side"] = ["offer-side"], ["answer"] = ["answer", "answer-order"], ["reason"] = ["decline", "exit"], ["repair"] = ["repair"], ["edit"] = ["edit", "act"], ["role"] = ["role"],
        ["request"] = ["request"],
    };

    /// <summary>All details of an entry, those that say nothing left out.</summary>
    public static string Say(Words words, IEnumerable<Detail> details) =>
        string.Join(words["audit.detail.between"], details.Where(detail => detail.Value != "-").Select(detail => words.Say("audit.detail", ("name", Name(words, detail)), ("value", Value(words, detail)))));

    private static string Name(Words words, Detail detail) => words.Find("audit.detail." + detail.Name) ?? detail.Name;

    private static string Value(Words words, Detail detail)
    {
        if (detail.Value.StartsWith('§')) return Texts.Find(detail.Value[1..], words.Language) ?? detail.Value;
        foreach (var kind in Kinds.GetValueOrDefault(detail.Name, []))
            if (Texts.Find($"{kind}.{detail.Value}", words.Language) is { } text) return text;
        return words.Find($"audit.value.{detail.Name}.{detail.Value}") ?? detail.Value;
    }
}
