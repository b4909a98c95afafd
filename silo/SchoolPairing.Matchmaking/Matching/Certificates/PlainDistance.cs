using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The audit's own great-circle distance: the haversine formula written through half chords, apart from the engine's.</summary>
internal static class PlainDistance
{
    private const double RadiusMeters = 6_371_008.8;

    /// <summary>Metres between two points, not rounded.</summary>
    public static double Meters(GeoPoint a, GeoPoint b)
    {
        var phi1 = double.DegreesToRadians(a.LatitudeDegrees);
        var phi2 = double.DegreesToRadians(b.LatitudeDegrees);
        var sinPhi = Math.Sin((phi2 - phi1) / 2);
        var sinLambda = Math.Sin(double.DegreesToRadians(b.LongitudeDegrees - a.LongitudeDegrees) / 2);
        var h = Math.Clamp(sinPhi * sinPhi + Math.Cos(phi1) * Math.Cos(phi2) * sinLambda * sinLambda, 0, 1);
        return RadiusMeters * 2 * Math.Asin(Math.Sqrt(h));
    }
}
