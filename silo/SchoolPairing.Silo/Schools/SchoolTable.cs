using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Schools;

/// <summary>The rows of the school register: what grains, plans and lists read.</summary>
internal static class SchoolTable
{
    private const string Columns = "SELECT version AS Version, closed AS Closed, body AS Body FROM school";

    public static RegisteredSchool? Find(Rows rows, SchoolId id) =>
        rows.Find<Stored>(Columns + " WHERE id = @id", new { id = id.Value })?.School;

    /// <summary>Every school, closed ones included, sorted by id.</summary>
    public static List<RegisteredSchool> All(Rows rows) => Sorted(rows.Query<Stored>(Columns));

    public static List<RegisteredSchool> Open(Rows rows) => Sorted(rows.Query<Stored>(Columns + " WHERE closed = 0"));

    public static HashSet<SchoolId> Ids(Rows rows) => [.. rows.Query<string>("SELECT id FROM school").Select(SchoolId.Of)];

    /// <summary>Writes one change of an import. A closed school keeps its last values.</summary>
    public static void Write(Rows rows, SchoolWrite write)
    {
        if (write.Kind == SchoolChangeKind.Closed)
        {
            rows.Execute("UPDATE school SET closed = 1, version = version + 1 WHERE id = @id", new { id = write.Id.Value });
            return;
        }
        var school = write.School!;
        var values = new
        {
            id = school.Id.Value, name = school.Name, unit = school.Unit.Value, county = school.County.Value, @class = school.Class?.Value,
            body = write.Body,
        };
        rows.Execute(write.Kind == SchoolChangeKind.Added
            ? "INSERT INTO school (id, name, unit, county, class, closed, version, body) VALUES (@id, @name, @unit, @county, @class, 0, 1, @body)"
            : "UPDATE school SET name = @name, unit = @unit, county = @county, class = @class, closed = 0, version = version + 1, body = @body WHERE id = @id",
            values);
    }

    // Ordinal as everywhere; the database would sort by its own rule.
    private static List<RegisteredSchool> Sorted(IEnumerable<Stored> rows) =>
        [.. rows.Select(row => row.School).OrderBy(school => school.School.Id)];

    private sealed record Stored(long Version, long Closed, string Body)
    {
        public RegisteredSchool School => new(JsonSerializer.Deserialize<School>(Body, StoredJson.Options)!, Version, Closed != 0);
    }
}

/// <summary>One school's part of an import, its document made ready off the writer's thread.</summary>
internal sealed record SchoolWrite(SchoolId Id, SchoolChangeKind Kind, School? School, string? Body)
{
    public static SchoolWrite Of(SchoolChange change, IReadOnlyDictionary<SchoolId, School> schools)
    {
        var school = change.Kind == SchoolChangeKind.Closed ? null : schools[change.School];
        return new(change.School, change.Kind, school, school is null ? null : JsonSerializer.Serialize(school, StoredJson.Options));
    }
}
