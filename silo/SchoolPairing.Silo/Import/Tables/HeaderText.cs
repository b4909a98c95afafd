using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>A header without what varies from file to file.</summary>
/// <param name="Full">Normal form with its bracket.</param>
/// <param name="Base">Normal form without the bracket at its end.</param>
/// <param name="Bracket">What stands in that bracket; empty where there is none.</param>
internal readonly partial record struct HeaderText(string Full, string Base, string Bracket)
{
    /// <summary>Splits a header.</summary>
    internal static HeaderText Of(string header)
    {
        var full = Normal(header).TrimStart('*').TrimEnd('*', ':');
        var parts = Bracketed().Match(full);
        return parts.Success ? new(full, parts.Groups[1].Value, parts.Groups[2].Value) : new(full, full, "");
    }

    /// <summary>Full-width forms made half-width, lower case, nothing blank or invisible.</summary>
    internal static string Normal(string text)
    {
        if (IsPlain(text)) return text;
        // A lone surrogate cannot be normalised; such a text is never a known word.
        if (!IsWellFormed(text)) return text;
        var normal = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(character) && !char.IsControl(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)
                normal.Append(char.ToLowerInvariant(character));
        return normal.ToString();
    }

    // Most cells are numbers and codes that are normal as they stand.
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
            if (character is <= ' ' or > '~' or (>= 'A' and <= 'Z')) return false;
        return true;
    }

    /// <summary>Whether every surrogate has its partner.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))) return false;
            i++;
        }
        return true;
    }

    [GeneratedRegex(@"^(.+?)[(\[【〔](.+?)[)\]】〕]$")]
    private static partial Regex Bracketed();
}
