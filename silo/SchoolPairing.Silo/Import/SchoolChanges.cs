using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Import;

/// <summary>What a new file changes in the register.</summary>
public static class SchoolChanges
{
    /// <summary>
    /// Compares by value, field by field. A school that was closed before and is not in the file stays closed: neither changed nor unchanged.
    /// </summary>
    /// <param name="before">The register, closed schools included.</param>
    /// <param name="after">The schools of the file, each id once.</param>
    /// <returns>Changes by id, and how many schools stay the same.</returns>
    public static (ImmutableArray<SchoolChange> Changes, int Unchanged) Between(
        IReadOnlyCollection<RegisteredSchool> before, ImmutableArray<School> after)
    {
        var old = before.ToDictionary(registered => registered.School.Id);
        var now = after.Select(school => school.Id).ToHashSet();
        var changes = new List<SchoolChange>();
        var unchanged = 0;
        foreach (var school in after)
        {
            if (!old.TryGetValue(school.Id, out var known))
            {
                changes.Add(new(school.Id, school.Name, SchoolChangeKind.Added, []));
                continue;
            }
            var fields = SchoolFields.Differing(known.School, school);
            if (known.Closed) changes.Add(new(school.Id, school.Name, SchoolChangeKind.Reopened, fields));
            else if (fields.IsEmpty) unchanged++;
            else changes.Add(new(school.Id, school.Name, SchoolChangeKind.Changed, fields));
        }
        changes.AddRange(before.Where(registered => !registered.Closed && !now.Contains(registered.School.Id))
            .Select(registered => new SchoolChange(registered.School.Id, registered.School.Name, SchoolChangeKind.Closed, [])));
        return ([.. changes.OrderBy(change => change.School)], unchanged);
    }
}
