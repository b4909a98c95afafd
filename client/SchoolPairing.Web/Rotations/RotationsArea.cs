namespace SchoolPairing.Web.Rotations;

/// <summary>Endpoints of rotation plans beside their pages.</summary>
internal static class RotationsArea
{
    public static void MapRotations(this WebApplication app) => ArgumentNullException.ThrowIfNull(app);
}
