using System.Security.Cryptography;
using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>The fingerprint by which two machines know that they planned the same inputs.</summary>
public static class RotationHash
{
    /// <summary>SHA-256 of the inputs as compact JSON, lower-case hex, 64 characters.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static string Of(RotationInputs inputs) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(inputs, ContractJson.Compact)));
}
