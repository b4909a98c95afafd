using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Import;

/// <summary>A school as named values, so that two of them can be compared: name, class, Primary, Primary.pupils, Primary.music and so on.</summary>
internal static class SchoolFields
{
    /// <summary>Names of the fields that differ, sorted.</summary>
    internal static ImmutableArray<string> Differing(School before, School after)
    {
        var (old, now) = (Values(before), Values(after));
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Where(field => !Equals(old.GetValueOrDefault(field), now.GetValueOrDefault(field)))
            .Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, object?> Values(School school)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = school.Name,
            ["unit"] = school.Unit,
            ["unitName"] = school.UnitName,
            ["county"] = school.County,
            ["countyName"] = school.CountyName,
            ["township"] = school.Township,
            ["class"] = school.Class,
            ["location"] = school.Location,
            ["type"] = school.TypeCode,
            ["helperCapacity"] = school.HelperCapacity,
            ["predecessor"] = school.Predecessor,
            ["made"] = school.Made,
            ["officePhone"] = school.OfficePhone,
        };
        foreach (var part in school.Parts)
        {
            values[part.Stage.Value] = true;
            foreach (var fact in part.Facts) values[$"{part.Stage}.{fact.Id}"] = fact.Value;
            foreach (var subject in part.Subjects) values[$"{part.Stage}.{subject.Subject}"] = (subject.Teachers, subject.Needed);
        }
        return values;
    }
}
