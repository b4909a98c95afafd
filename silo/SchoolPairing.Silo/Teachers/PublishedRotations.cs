using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>What lists ask of the published postings.</summary>
internal static class PublishedRotations
{
    /// <summary>Who is away on a day, and where.</summary>
    public static Dictionary<TeacherId, SchoolId> Away(Rows rows, DateOnly day)
    {
        var away = new Dictionary<TeacherId, SchoolId>();
        foreach (var row in rows.Query<Row>("SELECT teacher AS Teacher, host AS Host FROM rotation WHERE cancelled = 0 AND first_day <= @day AND last_day >= @day ORDER BY id",
            new { day = RotationTable.Day(day) }))
            away.TryAdd(TeacherId.Of(row.Teacher), SchoolId.Of(row.Host));
        return away;
    }

    private sealed record Row(string Teacher, string Host);
}
