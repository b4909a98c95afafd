using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Where a teacher lives, rounded to a hundredth of a degree (about a kilometre) at once: nothing finer is kept anywhere.</summary>
internal static class HomePlace
{
    private const int KeptDecimals = 2;

    /// <summary>The rounded place, or what is wrong with the two coordinates.</summary>
    internal static (GeoPoint? Place, ProblemId? Problem) Of(double? latitudeDegrees, double? longitudeDegrees, GeoBox? box)
    {
        if (latitudeDegrees is not { } latitude || longitudeDegrees is not { } longitude)
            return (null, latitudeDegrees is null && longitudeDegrees is null ? null : TeacherProblems.HomeIncomplete);
        if (!(box ?? new(-90, 90, -180, 180)).Contains(latitude, longitude) || (latitude == 0 && longitude == 0)) return (null, TeacherProblems.HomeOutside);
        return (new(Rounded(latitude), Rounded(longitude)), null);
    }

    private static double Rounded(double degrees) => (double)Math.Round((decimal)degrees, KeptDecimals, MidpointRounding.AwayFromZero);
}
