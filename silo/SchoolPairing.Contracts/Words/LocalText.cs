using System.Text.Json.Serialization;

namespace SchoolPairing.Contracts.Words;

/// <summary>A label from a configuration file in both languages of the service.</summary>
/// <param name="Chinese">zh-CN, the language of the first city.</param>
/// <param name="English">en.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.LocalText")]
public sealed record LocalText(
    [property: JsonPropertyName("zh-CN")] string Chinese,
    [property: JsonPropertyName("en")] string English)
{
    /// <summary>The label in a language; every language but English reads Chinese.</summary>
    /// <param name="language">A language name such as zh-CN or en.</param>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;
}
