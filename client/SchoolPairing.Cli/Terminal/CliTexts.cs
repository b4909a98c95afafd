using System.Globalization;
using System.Resources;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Terminal;

/// <summary>The sentences of the commands in one language; what the grains say comes from <see cref="Texts"/>.</summary>
internal sealed class CliTexts(string language)
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    private static readonly ResourceManager Resources = new("SchoolPairing.Cli.Terminal.CliText", typeof(CliTexts).Assembly);
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    /// <summary>zh-CN or en.</summary>
    public string Language { get; } = language;

    /// <summary>A sentence without values; a missing one is a fault of the program, found by a test.</summary>
    public string this[string key] => Resources.GetString(key, culture) ?? key;

    /// <summary>A sentence with its values.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }
}
