using System.Globalization;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>
/// Puts points of the earth on one sheet of 1,000 units width: equirectangular about the middle latitude, true enough for
/// a city. All maps of a report share it, each through a window of its own.
/// </summary>
internal sealed class MapFrame
{
    private const double Width = 1000, Margin = 20;
    private readonly double west, north, unitsPerDegree, squeeze;

    public MapFrame(IEnumerable<GeoPoint> points)
    {
        var all = points.DefaultIfEmpty(new GeoPoint(0, 0)).ToList();
        (west, north) = (all.Min(point => point.LongitudeDegrees), all.Max(point => point.LatitudeDegrees));
        var south = all.Min(point => point.LatitudeDegrees);
        squeeze = Math.Cos((north + south) / 2 * Math.PI / 180);
        var wide = Math.Max((all.Max(point => point.LongitudeDegrees) - west) * squeeze, 0.01);
        unitsPerDegree = (Width - 2 * Margin) / wide;
        Whole = new MapWindow(0, 0, Width, (north - south) * unitsPerDegree + 2 * Margin);
    }

    /// <summary>The window that shows everything.</summary>
    public MapWindow Whole { get; }

    public (double X, double Y) Place(GeoPoint point) =>
        (Margin + (point.LongitudeDegrees - west) * squeeze * unitsPerDegree, Margin + (north - point.LatitudeDegrees) * unitsPerDegree);

    /// <summary>The window that shows these points with some air around them, never flatter or steeper than 4:3.</summary>
    public MapWindow Window(IEnumerable<GeoPoint> points)
    {
        var places = points.Select(Place).ToList();
        if (places.Count == 0) return Whole;
        var (left, right) = (places.Min(place => place.X), places.Max(place => place.X));
        var (top, bottom) = (places.Min(place => place.Y), places.Max(place => place.Y));
        var wide = Math.Max(Math.Max(right - left, (bottom - top) * 4 / 3), 40) * 1.16;
        var high = Math.Max(bottom - top, wide * 0.5) * (bottom - top >= wide * 0.5 ? 1.16 : 1);
        return new MapWindow((left + right - wide) / 2, (top + bottom - high) / 2, wide, high);
    }

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A window on the sheet, in its units.</summary>
internal readonly record struct MapWindow(double Left, double Top, double Width, double Height)
{
    /// <summary>Sheet units that show as one pixel: a picture is at most 1,000 pixels wide and 640 high.</summary>
    public double Pixel => Math.Max(Width / 1000, Height / 640);

    public string ViewBox => string.Join(' ', new[] { Left, Top, Width, Height }.Select(MapFrame.Number));
}
