namespace SchoolPairing.Web.Pages;

/// <summary>A way back that never leads to another site.</summary>
internal static class LocalPath
{
    public static string Of(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";
}
