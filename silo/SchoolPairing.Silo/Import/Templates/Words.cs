using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Templates;

/// <summary>Words of the template in both languages: one file serves every reader.</summary>
internal static class Words
{
    internal static string Both(string key, params IEnumerable<Detail> details)
    {
        var values = details.ToList();
        return Both(Texts.Say(key, "zh-CN", values), Texts.Say(key, "en", values));
    }

    internal static string Both(LocalText text) => Both(text.Chinese, text.English);

    private static string Both(string chinese, string english) => chinese == english ? chinese : $"{chinese} {english}";
}
