using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>The two coordinates of a row, judged together. Swapped ones are named, never swapped back silently.</summary>
internal sealed class CoordinateReading(GeoBox? box)
{
    private static readonly GeoBox Earth = new(-90, 90, -180, 180);

    internal double? Latitude { get; set; }
    internal double? Longitude { get; set; }

    internal void Settle(SchoolRow row, ImmutableArray<FoundColumn> columns)
    {
        var latitude = columns.FirstOrDefault(found => found.Column.Field.Kind == FieldKind.Latitude);
        var longitude = columns.FirstOrDefault(found => found.Column.Field.Kind == FieldKind.Longitude);
        if (latitude is null || longitude is null || (Latitude is null && Longitude is null)) return;
        var there = Latitude is null ? longitude : latitude;
        var severity = latitude.Column.Presence == ColumnPresence.Required ? ProblemSeverity.Quarantined : ProblemSeverity.Warning;
        if (Latitude is not { } north || Longitude is not { } east)
        {
            var lost = Latitude is null ? latitude : longitude;
            if (!row.HasProblemIn(lost.Header))
                row.Add(ImportProblems.CoordinatesIncomplete, severity, lost.Header, "", ("other", there.Header));
            return;
        }
        if (Problem(north, east) is { } problem)
        {
            row.Add(problem, severity, latitude.Header, $"{row.Raw[latitude.Index].Text}, {row.Raw[longitude.Index].Text}", Box());
            return;
        }
        row.Location = new(north, east);
        row.Words[FieldKind.Latitude] = north.ToString("R", CultureInfo.InvariantCulture);
        row.Words[FieldKind.Longitude] = east.ToString("R", CultureInfo.InvariantCulture);
    }

    private ProblemId? Problem(double north, double east)
    {
        if (north == 0 && east == 0) return ImportProblems.CoordinatesZero;
        var area = box ?? Earth;
        if (area.Contains(north, east)) return null;
        return area.Contains(east, north) ? ImportProblems.CoordinatesSwapped : ImportProblems.CoordinatesOutside;
    }

    private (string, string)[] Box()
    {
        var area = box ?? Earth;
        return [("south", Text(area.South)), ("north", Text(area.North)), ("west", Text(area.West)), ("east", Text(area.East))];
    }

    private static string Text(double degrees) => degrees.ToString("0.####", CultureInfo.InvariantCulture);
}
