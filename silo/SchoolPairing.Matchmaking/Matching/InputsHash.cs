using System.Security.Cryptography;
using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>The fingerprint by which two machines know that they matched the same inputs.</summary>
public static class InputsHash
{
    /// <summary>SHA-256 of the inputs as compact JSON, lower-case hex, 64 characters.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static string Of(MatchInputs inputs) => OfJson(JsonSerializer.SerializeToUtf8Bytes(inputs, ContractJson.Compact));

    /// <summary>The same from the compact JSON, for whoever stores it and has it at hand.</summary>
    /// <param name="json">The inputs as compact JSON.</param>
    public static string OfJson(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));
}
