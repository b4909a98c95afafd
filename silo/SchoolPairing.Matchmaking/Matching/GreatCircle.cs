using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Distances on the sphere of mean radius 6,371,008.8 m (IUGG R1), by the haversine formula.</summary>
public static class GreatCircle
{
    /// <summary>Mean earth radius in metres.</summary>
    public const double RadiusMeters = 6_371_008.8;

    /// <summary>Distance of two points in metres, not rounded.</summary>
    /// <param name="from">One point.</param>
    /// <param name="to">The other.</param>
    public static double Meters(GeoPoint from, GeoPoint to)
    {
        const double radians = Math.PI / 180;
        var halfLatitude = Math.Sin((to.LatitudeDegrees - from.LatitudeDegrees) * radians / 2);
        var halfLongitude = Math.Sin((to.LongitudeDegrees - from.LongitudeDegrees) * radians / 2);
        var haversine = halfLatitude * halfLatitude
            + Math.Cos(from.LatitudeDegrees * radians) * Math.Cos(to.LatitudeDegrees * radians) * halfLongitude * halfLongitude;
        return 2 * RadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    /// <summary>A distance as people quote it: rounded to a metre, halves away from zero.</summary>
    /// <param name="meters">Metres.</param>
    public static int Rounded(double meters) => (int)Math.Round(meters, MidpointRounding.AwayFromZero);
}
