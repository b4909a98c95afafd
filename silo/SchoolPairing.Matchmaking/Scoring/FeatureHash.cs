using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>The fingerprint of the features that a model was trained on: a model refuses features that mean something else, or stand in another order.</summary>
public static class FeatureHash
{
    /// <summary>SHA-256 (lower-case hex) of one line a feature: id, direction and version. A feature that the service does not know has version 0.</summary>
    /// <param name="features">In the model's order.</param>
    public static string Of(IEnumerable<FeatureId> features)
    {
        var lines = features.Select(id => ScoreFeatures.Find(id) is { } known ? $"{id} {(int)known.Direction} {known.Version}\n" : $"{id} 0 0\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
