using System.Collections.Concurrent;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Schools;

/// <summary>A county on the map.</summary>
/// <param name="County">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Where the name is written.</param>
/// <param name="Rings">Closed outlines.</param>
internal sealed record MapShape(CountyId County, string Name, GeoPoint Label, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);

/// <summary>The counties of a profile from the GeoJSON file that the settings name; read once, since a restart is due for another map.</summary>
internal sealed class MapShapes(WebSettings settings)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<MapShape>> read = new();

    /// <summary>The shapes, none where the profile has no file.</summary>
    public IReadOnlyList<MapShape> Of(ProfileId profile) => read.GetOrAdd(profile.Value, Read);

    private IReadOnlyList<MapShape> Read(string profile)
    {
        if (!settings.MapShapes.TryGetValue(profile, out var file) || Path.Combine(settings.ConfigFolder, file) is var path && !File.Exists(path)) return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(Shape)];
    }

    private static MapShape Shape(JsonElement feature)
    {
        var (properties, geometry) = (feature.GetProperty("properties"), feature.GetProperty("geometry"));
        var coordinates = geometry.GetProperty("coordinates");
        var rings = geometry.GetProperty("type").GetString() == "Polygon"
            ? coordinates.EnumerateArray()
            : coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray());
        return new MapShape(CountyId.Of(properties.GetProperty("code").GetString()!), properties.GetProperty("name").GetString()!,
            Point(properties.GetProperty("label")), [.. rings.Select(ring => (IReadOnlyList<GeoPoint>)[.. ring.EnumerateArray().Select(Point)])]);
    }

    private static GeoPoint Point(JsonElement pair) => new(pair[1].GetDouble(), pair[0].GetDouble());
}
