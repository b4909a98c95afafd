using System.Collections.Immutable;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Teachers.Files;

namespace SchoolPairing.Silo.Teachers;

/// <summary>What a new file changes in the teachers, compared by what is stored.</summary>
internal static class TeacherDifference
{
    /// <summary>What a file without a usable row changes: nothing.</summary>
    internal static TeacherChanges None(IReadOnlyCollection<StoredTeacher> before)
    {
        var present = before.Count(stored => !stored.Gone);
        return new(present, 0, 0, 0, present, 0, [], []);
    }

    /// <summary>Changes, and the rows that have to be written. Whose row is quarantined has not left.</summary>
    internal static (TeacherChanges Changes, ImmutableArray<TeacherWrite> Writes) Between(IReadOnlyCollection<StoredTeacher> before, TeacherReading reading)
    {
        var old = before.ToDictionary(stored => stored.Imported.Id);
        var writes = ImmutableArray.CreateBuilder<TeacherWrite>();
        var moved = ImmutableArray.CreateBuilder<TeacherMove>();
        var (added, changed, returned, unchanged) = (0, 0, 0, 0);
        foreach (var teacher in reading.Teachers)
        {
            var known = old.GetValueOrDefault(teacher.Id);
            var write = new TeacherWrite(teacher.Id, teacher.School, TeacherTable.BodyOf(teacher));
            if (known is { Gone: false } && TeacherTable.BodyOf(known.Imported) == write.Body)
            {
                unchanged++;
                continue;
            }
            writes.Add(write);
            if (known is null) added++;
            else if (known.Gone) returned++;
            else changed++;
            if (known is not null && known.Imported.School != teacher.School) moved.Add(new(teacher.Id, teacher.Name, known.Imported.School, teacher.School));
        }
        var now = reading.Teachers.Select(teacher => teacher.Id).ToHashSet();
        var missing = before.Where(stored => !stored.Gone && !now.Contains(stored.Imported.Id)).ToLookup(stored => reading.Quarantined.Contains(stored.Imported.Id));
        var kept = missing[true].Count();
        return (new(added + changed + returned + unchanged + kept, added, changed, returned, unchanged, kept, moved.ToImmutable(),
            [.. missing[false].Select(stored => new TeacherName(stored.Imported.Id, stored.Imported.Name, stored.Imported.School))]), writes.ToImmutable());
    }
}
