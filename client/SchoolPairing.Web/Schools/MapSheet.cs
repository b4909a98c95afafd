using System.Globalization;
using System.Text;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Schools;

/// <summary>Places of the earth on a sheet of 1,000 units width, equirectangular about the middle latitude: true enough for a city.</summary>
internal sealed class MapSheet
{
    private const double SheetWidth = 1000, Margin = 30;
    private readonly double west, north, unitsPerDegree, squeeze;

    /// <summary>A sheet that shows these points with some air around them.</summary>
    public MapSheet(IEnumerable<GeoPoint> points)
    {
        var all = points.DefaultIfEmpty(new GeoPoint(0, 0)).ToList();
        (west, north) = (all.Min(point => point.LongitudeDegrees), all.Max(point => point.LatitudeDegrees));
        var south = all.Min(point => point.LatitudeDegrees);
        squeeze = Math.Cos((north + south) / 2 * Math.PI / 180);
        unitsPerDegree = (SheetWidth - 2 * Margin) / Math.Max((all.Max(point => point.LongitudeDegrees) - west) * squeeze, 0.05);
        ViewBox = $"0 0 {Text(SheetWidth)} {Text((north - south) * unitsPerDegree + 2 * Margin)}";
    }

    public string ViewBox { get; }

    public string X(GeoPoint point) => Text(Margin + (point.LongitudeDegrees - west) * squeeze * unitsPerDegree);

    public string Y(GeoPoint point) => Text(Margin + (north - point.LatitudeDegrees) * unitsPerDegree);

    /// <summary>The outline of a county as the data of a path.</summary>
    public string Outline(MapShape shape)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Rings)
        {
            for (var place = 0; place < ring.Count; place++) path.Append(place == 0 ? 'M' : 'L').Append(X(ring[place])).Append(' ').Append(Y(ring[place]));
            path.Append('Z');
        }
        return path.ToString();
    }

    // Whole units: a thousandth of the sheet is less than a pixel.
    private static string Text(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
}
