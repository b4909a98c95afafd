using System.Text;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Turns the bytes of a text file into text, or says that no allowed encoding fits every byte.</summary>
internal static class TextEncoding
{
    /// <summary>Encoding and text; null where neither UTF-8 nor GB18030 (nor a marked UTF-16) fits.</summary>
    internal static (string Name, string Text)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Strict("UTF-8", new UTF8Encoding(false, true), bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict("UTF-16LE", new UnicodeEncoding(false, false, true), bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict("UTF-16BE", new UnicodeEncoding(true, false, true), bytes[2..]);
        return Strict("UTF-8", new UTF8Encoding(false, true), bytes) ?? Strict("GB18030", Gb18030, bytes);
    }

    private static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("GB18030 is part of the code pages that come with .NET");

    private static (string, string)? Strict(string name, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (name, encoding.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
