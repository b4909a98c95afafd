using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>The fingerprint by which a model knows the features that it was trained on.</summary>
public static class FeatureHash
{
    /// <summary>Of the features that this service computes. SHA-256, lower-case hex, 64 characters.</summary>
    public static string OfService { get; } = Of(ScoreFeatures.All.Select(feature => (feature.Id, feature.Direction, feature.Version)));

    /// <summary>SHA-256 over one line a feature: id, direction and version, in order; another order is another fingerprint.</summary>
    /// <param name="features">Id, direction and version of each.</param>
    public static string Of(IEnumerable<(FeatureId Id, CurveDirection Direction, int Version)> features)
    {
        var lines = features.Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Id} {feature.Direction} {feature.Version}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
