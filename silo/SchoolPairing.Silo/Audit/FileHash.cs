using System.Security.Cryptography;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Audit;

/// <summary>What the audit keeps of a file: its content's hash, never its name, which people choose.</summary>
internal static class FileHash
{
    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Of(ImportFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Content));
}
