using System.Globalization;

namespace SchoolPairing.Demo;

/// <summary>A township of the demo city: a real name, a made centre.</summary>
/// <param name="Code">Nine digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="County">Code of the county that it lies in.</param>
/// <param name="Unit">Code of the unit that manages its schools.</param>
/// <param name="Kind">street, town, township or office.</param>
/// <param name="Seat">True where it is part of a county seat or of the city.</param>
/// <param name="LongitudeDegrees">Made centre.</param>
/// <param name="LatitudeDegrees">Made centre.</param>
/// <param name="RadiusKm">Its schools lie within.</param>
internal sealed record DemoTownship(
    string Code, string Name, string County, string Unit, string Kind, bool Seat,
    double LongitudeDegrees, double LatitudeDegrees, double RadiusKm)
{
    /// <summary>All 138, by code.</summary>
    public static IReadOnlyList<DemoTownship> All { get; } = Read();

    private static DemoTownship[] Read()
    {
        using var stream = typeof(DemoTownship).Assembly.GetManifestResourceStream("SchoolPairing.Demo.townships.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static DemoTownship Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split(',');
        return new DemoTownship(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5] == "seat",
            Number(cells[6]), Number(cells[7]), Number(cells[8]));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
