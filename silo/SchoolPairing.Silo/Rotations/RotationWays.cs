using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Writes into a posting how long its teacher is on the way to each school of its visits: calendars say it for years, and the inputs that know it are large.</summary>
internal static class RotationWays
{
    /// <summary>The posting with every way that the inputs know. The same object where nothing is new.</summary>
    /// <param name="rotation">The posting.</param>
    /// <param name="inputs">Inputs of the run that it was published from.</param>
    /// <param name="travel">Ways of these inputs.</param>
    public static Rotation Known(Rotation rotation, RotationInputs inputs, TravelTimes travel)
    {
        var missing = rotation.Visits.SelectMany(span => span.Week.Concat(span.Gone)).Select(numbered => numbered.Visit.School).Distinct()
            .Where(school => !rotation.Ways.Any(way => way.School == school)).ToHashSet();
        if (missing.Count == 0 || inputs.Teachers.FirstOrDefault(known => known.Id == rotation.Teacher) is not { } teacher
            || inputs.Schools.FirstOrDefault(known => known.Id == rotation.Posting.Home) is not { } home) return rotation;
        var ways = from school in inputs.Schools where missing.Contains(school.Id) let minutes = travel.FromHome(teacher, home, school) where minutes is not null select new SchoolMinutes(school.Id, minutes.Value);
        return ways.ToList() is { Count: > 0 } found ? rotation with { Ways = [.. rotation.Ways.Concat(found).OrderBy(way => way.School)] } : rotation;
    }
}
