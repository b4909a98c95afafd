using System.Globalization;
using System.Text.Json;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>The rows of the teachers: what grains, runs and lists read. Every write counts the change.</summary>
internal static class TeacherTable
{
    private const string Columns = "SELECT gone AS Gone, granted_until AS GrantedUntil, own_wish AS OwnWish, body AS Body FROM teacher";

    /// <summary>Changes so far; what was read at this count is what stands.</summary>
    public static long Version(Rows rows) => rows.Find<long>("SELECT version FROM teacher_change WHERE id = 1");

    public static StoredTeacher? Find(Rows rows, TeacherId id) => rows.Find<Stored>(Columns + " WHERE id = @id", new { id = id.Value })?.Teacher;

    /// <summary>Everybody, those who left included, by staff number.</summary>
    public static List<StoredTeacher> All(Rows rows) => [.. rows.Query<Stored>(Columns).Select(row => row.Teacher).OrderBy(teacher => teacher.Imported.Id)];

    /// <summary>Writes somebody as a file has them: new, changed, or back again.</summary>
    public static void Write(Rows rows, TeacherWrite write) => rows.Execute(
        """
        INSERT INTO teacher (id, school, gone, version, body) VALUES (@id, @school, 0, 1, @body)
        ON CONFLICT (id) DO UPDATE SET school = excluded.school, gone = 0, version = teacher.version + 1, body = excluded.body
        """,
        new { id = write.Teacher.Value, school = write.School.Value, body = write.Body });

    /// <summary>Somebody is in no file any more; the last values stay.</summary>
    public static void Leave(Rows rows, TeacherId id) => rows.Execute("UPDATE teacher SET gone = 1, version = version + 1 WHERE id = @id", new { id = id.Value });

    public static void Say(Rows rows, TeacherId id, OwnWish wish)
    {
        rows.Execute("UPDATE teacher SET own_wish = @wish, version = version + 1 WHERE id = @id",
            new { id = id.Value, wish = JsonSerializer.Serialize(wish, StoredJson.Options) });
        Count(rows);
    }

    /// <summary>A deferral was granted; of several the latest last day holds.</summary>
    public static void Defer(Rows rows, TeacherId id, DateOnly until)
    {
        rows.Execute("UPDATE teacher SET granted_until = CASE WHEN granted_until > @until THEN granted_until ELSE @until END, version = version + 1 WHERE id = @id",
            new { id = id.Value, until = Day(until) });
        Count(rows);
    }

    /// <summary>Counts a change, so that what was read before is read anew.</summary>
    public static void Count(Rows rows) => rows.Execute("UPDATE teacher_change SET version = version + 1 WHERE id = 1");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string BodyOf(Teacher teacher) => JsonSerializer.Serialize(teacher, StoredJson.Options);

    private sealed record Stored(long Gone, string? GrantedUntil, string? OwnWish, string Body)
    {
        public StoredTeacher Teacher => new(
            JsonSerializer.Deserialize<Teacher>(Body, StoredJson.Options)!, Gone != 0, GrantedUntil is null ? null : Day(GrantedUntil),
            OwnWish is null ? null : JsonSerializer.Deserialize<OwnWish>(OwnWish, StoredJson.Options));
    }
}

/// <summary>One teacher's part of an import, its document made ready off the writer's thread.</summary>
internal sealed record TeacherWrite(TeacherId Teacher, Contracts.Schools.SchoolId School, string Body);
