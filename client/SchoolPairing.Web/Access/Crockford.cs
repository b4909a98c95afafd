using System.Text;

namespace SchoolPairing.Web.Access;

/// <summary>Crockford's base 32: no letter that a reader takes for a digit; small letters, O, I, L and hyphens are forgiven.</summary>
internal static class Crockford
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 5;

    /// <summary>Bytes as groups of five signs, such as 7ZZ4K-0R3PD-….</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int buffer = 0, bits = 0, signs = 0;
        void Put(int digit)
        {
            if (signs > 0 && signs % Group == 0) text.Append('-');
            text.Append(Digits[digit]);
            signs++;
        }
        foreach (var next in bytes)
        {
            buffer = (buffer << 8) | next;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                Put((buffer >> bits) & 31);
                buffer &= (1 << bits) - 1;
            }
        }
        if (bits > 0) Put((buffer << (5 - bits)) & 31);
        return text.ToString();
    }

    /// <summary>The bytes of a text that <see cref="Write"/> made, however a person typed it; null where it is none.</summary>
    public static byte[]? Read(string? text, int length)
    {
        var bytes = new byte[length];
        int buffer = 0, bits = 0, place = 0, signs = 0;
        foreach (var sign in text ?? "")
        {
            if (sign == '-' || char.IsWhiteSpace(sign)) continue;
            var digit = Digits.IndexOf(char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }, StringComparison.Ordinal);
            if (digit < 0) return null;
            signs++;
            buffer = (buffer << 5) | digit;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            if (place == length) return null;
            bytes[place++] = (byte)(buffer >> bits);
            buffer &= (1 << bits) - 1;
        }
        // What is left over is filling and must be zero, else two texts would mean the same bytes.
        return place == length && buffer == 0 && signs == (length * 8 + 4) / 5 ? bytes : null;
    }
}
