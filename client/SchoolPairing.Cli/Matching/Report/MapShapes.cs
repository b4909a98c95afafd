using System.Text.Json;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>A county on the map.</summary>
/// <param name="County">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Where the name is written.</param>
/// <param name="Rings">Closed outlines.</param>
internal sealed record MapShape(CountyId County, string Name, GeoPoint Label, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);

/// <summary>Reads the counties of a profile from the GeoJSON file that the settings name.</summary>
internal static class MapShapes
{
    /// <summary>The shapes, none where the profile has no file.</summary>
    public static IReadOnlyList<MapShape> Read(CliSettings settings, string configFolder, ProfileId profile)
    {
        if (!settings.MapShapes.TryGetValue(profile.Value, out var file)) return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(configFolder, file)));
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(Shape)];
    }

    private static MapShape Shape(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        var rings = geometry.GetProperty("type").GetString() == "Polygon"
            ? coordinates.EnumerateArray()
            : coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray());
        return new MapShape(new CountyId(properties.GetProperty("code").GetString()!), properties.GetProperty("name").GetString()!,
            Point(properties.GetProperty("label")), [.. rings.Select(ring => (IReadOnlyList<GeoPoint>)[.. ring.EnumerateArray().Select(Point)])]);
    }

    private static GeoPoint Point(JsonElement pair) => new(pair[1].GetDouble(), pair[0].GetDouble());
}
