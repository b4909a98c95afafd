using System.Globalization;
using System.Resources;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Pages;

/// <summary>The words of a page in one language, with the labels of the areas.</summary>
internal abstract class PageWords(string language, string resources)
{
    private readonly ResourceManager texts = new(resources, typeof(PageWords).Assembly);
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    /// <summary>zh-CN or en.</summary>
    public string Language { get; } = language;

    /// <summary>A sentence of the page.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = texts.GetString(key, culture) ?? key;
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>A label or sentence of an area, or the fallback where it has none.</summary>
    public string Area(string key, string fallback, params IEnumerable<Detail> details) =>
        Texts.Find(key, Language) is null ? fallback : Texts.Say(key, Language, details);

    /// <summary>The name of something that a profile may also name itself, or the fallback where nobody knows it.</summary>
    public string Name(string key, string fallback) => Texts.Find(key, Language) ?? texts.GetString(key, culture) ?? fallback;

    /// <summary>A label from a configuration file.</summary>
    public string Label(LocalText label) => label.In(Language);

    /// <summary>Items of a list in one sentence.</summary>
    public string List(IEnumerable<string> items) => string.Join(Say("list.comma"), items);

    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Signed(long number) => number < 0 ? "−" + Whole(-number) : "+" + Whole(number);

    public static string Km(long meters) => (meters / 1000.0).ToString("N1", CultureInfo.InvariantCulture);

    public static string Decimal(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(long part, long whole) =>
        whole == 0 ? "–" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
