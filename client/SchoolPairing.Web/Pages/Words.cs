using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pages;

/// <summary>
/// The texts of the pages in the reader's language: a key's first word names the area whose resources hold it
/// (access.… stands in Access/AccessText.resx). What grains say comes from <see cref="Texts"/>.
/// </summary>
public sealed class Words
{
    private static readonly string[] Names = ["Access", "Audit", "Components", "Import", "Matching", "Pages", "Pairings", "Plans", "Rotations", "Schools", "Teachers"];

    private static readonly FrozenDictionary<string, ResourceManager> Areas = Names.ToFrozenDictionary(
        name => name.ToLowerInvariant(), name => new ResourceManager($"SchoolPairing.Web.{name}.{name}Text", typeof(Words).Assembly));

    /// <summary>Areas with texts, for the test that both languages are complete.</summary>
    internal static IReadOnlyDictionary<string, ResourceManager> All => Areas;

    /// <summary>zh-CN or en.</summary>
#pragma warning disable CA1822 // an instance in pages, so that a page names the language of its reader and not a global
    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh-CN";
#pragma warning restore CA1822

    /// <summary>A sentence without values; the key itself where there is none, which a test finds.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The sentence, or null where there is none.</summary>
    public string? Find(string key) => Areas.TryGetValue(key.Split('.', 2)[0], out var area) ? area.GetString(key, CultureInfo.GetCultureInfo(Language)) : null;

    /// <summary>A sentence with its values, each written as {name}.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", Convert.ToString(value, CultureInfo.CurrentCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>A refusal of a grain.</summary>
    public string Say(Refusal refusal) => Texts.Say(refusal, Language);

    /// <summary>A label of the configuration.</summary>
    public string Say(LocalText label) => label.In(Language);
}
