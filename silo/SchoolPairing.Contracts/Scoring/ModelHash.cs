using System.Security.Cryptography;
using System.Text.Json;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>The name of a model that nobody can give twice.</summary>
public static class ModelHash
{
    /// <summary>SHA-256 of the model as compact JSON, lower-case hex, 64 characters.</summary>
    /// <param name="model">The model.</param>
    public static string Of(ScoreModel model) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(model, ContractJson.Compact)));
}
