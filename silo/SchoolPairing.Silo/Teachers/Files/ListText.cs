using System.Text;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Splits the lists that people write into one cell.</summary>
internal static class ListText
{
    /// <summary>Parts between 、 ， ； / and line breaks, in order, without blanks around them and without empty ones.</summary>
    internal static string[] Parts(string text) => Split(text, '、', ',', ';', '/', '|', '\n');

    /// <summary>Entries between ； and line breaks.</summary>
    internal static string[] Entries(string text) => Split(text, ';', '\n');

    /// <summary>Half-width, so that each separator has one form.</summary>
    internal static string Plain(string text) => HeaderText.IsWellFormed(text) ? text.Normalize(NormalizationForm.FormKC) : text;

    private static string[] Split(string text, params char[] separators) =>
        Plain(text).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
