using System.Globalization;
using System.Text.Json;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Files;

/// <summary>What a reader is told of a JSON file that cannot be read: where it breaks, in the reader's language.</summary>
internal static class BrokenDocument
{
    /// <param name="file">Its name.</param>
    /// <param name="wrong">What the JSON reader found.</param>
    /// <param name="expected">Text key of what the file should be.</param>
    public static Refusal Refuse(string file, JsonException wrong, string expected) => Refusal.Of(RefusalCode.InvalidDocument,
        ("file", file), ("path", wrong.Path ?? "$"), ("value", "§document.broken-at"), ("expected", "§" + expected),
        ("line", Text((wrong.LineNumber ?? 0) + 1)), ("byte", Text((wrong.BytePositionInLine ?? 0) + 1)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
