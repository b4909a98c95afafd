using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Open calendar addresses. Of a secret only its SHA-256 is kept: who reads the database cannot read a calendar by its address.</summary>
internal static class FeedTable
{
    // Crockford's base 32: nothing that people take for something else.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SecretBytes = 16, BitsPerLetter = 5;

    /// <summary>A new secret of 128 bits.</summary>
    public static string NewSecret()
    {
        var bits = new System.Numerics.BigInteger(RandomNumberGenerator.GetBytes(SecretBytes), isUnsigned: true);
        var secret = new StringBuilder();
        for (var written = 0; written < SecretBytes * 8; written += BitsPerLetter, bits >>= BitsPerLetter) secret.Append(Letters[(int)(bits & (Letters.Length - 1))]);
        return secret.ToString();
    }

    /// <summary>SHA-256 of a secret, lower-case hex: the key of its calendar.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static TeacherId? Find(Rows rows, string hash) =>
        rows.Find<string>("SELECT teacher FROM calendar_feed WHERE hash = @hash", new { hash }) is { } teacher ? TeacherId.Of(teacher) : null;

    /// <summary>Opens one address and ends the one before.</summary>
    public static void Open(Rows rows, TeacherId teacher, string hash) => rows.Execute(
        "INSERT INTO calendar_feed (hash, teacher) VALUES (@hash, @teacher) ON CONFLICT (teacher) DO UPDATE SET hash = excluded.hash", new { hash, teacher = teacher.Value });

    public static void Close(Rows rows, TeacherId teacher) => rows.Execute("DELETE FROM calendar_feed WHERE teacher = @teacher", new { teacher = teacher.Value });
}
