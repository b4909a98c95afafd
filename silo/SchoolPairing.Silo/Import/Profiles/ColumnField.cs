using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>What a column fills. The last three carry a name.</summary>
public enum FieldKind
{
    /// <summary>School code.</summary>
    Id = 1,
    /// <summary>Official name.</summary>
    Name,
    /// <summary>Managing unit.</summary>
    Unit,
    /// <summary>Name of the managing unit.</summary>
    UnitName,
    /// <summary>County in which it lies.</summary>
    County,
    /// <summary>Name of that county.</summary>
    CountyName,
    /// <summary>Township or subdistrict.</summary>
    Township,
    /// <summary>Urban-rural class.</summary>
    Class,
    /// <summary>School type.</summary>
    Type,
    /// <summary>Stage of the part that the row describes.</summary>
    Stage,
    /// <summary>Latitude.</summary>
    Latitude,
    /// <summary>Longitude.</summary>
    Longitude,
    /// <summary>Receivers that it can take on.</summary>
    HelperCapacity,
    /// <summary>Code that this one replaced.</summary>
    Predecessor,
    /// <summary>Real or invented.</summary>
    Made,
    /// <summary>Public telephone of the school's office.</summary>
    OfficePhone,
    /// <summary>fact:ID, a number about the part.</summary>
    Fact,
    /// <summary>teachers:SUBJECT, teachers of a subject.</summary>
    SubjectTeachers,
    /// <summary>needed:SUBJECT, teachers that a subject needs.</summary>
    SubjectNeeded,
    /// <summary>A column of a plan's additional file; never of a profile.</summary>
    Additional,
}

/// <summary>The field of a column: such as township or fact:pupils.</summary>
/// <param name="Kind">Which field.</param>
/// <param name="Name">Fact or subject, empty for the others.</param>
[JsonConverter(typeof(ColumnFieldConverter))]
public readonly record struct ColumnField(FieldKind Kind, string Name)
{
    private static readonly (string Prefix, FieldKind Kind)[] Named =
        [("fact:", FieldKind.Fact), ("teachers:", FieldKind.SubjectTeachers), ("needed:", FieldKind.SubjectNeeded)];

    /// <summary>Fields with one value a school, the same in all of its rows.</summary>
    public static IReadOnlyList<FieldKind> SchoolWide { get; } =
    [
        FieldKind.Name, FieldKind.Unit, FieldKind.UnitName, FieldKind.County, FieldKind.CountyName, FieldKind.Township, FieldKind.Class,
        FieldKind.Type, FieldKind.Latitude, FieldKind.Longitude, FieldKind.HelperCapacity, FieldKind.Predecessor, FieldKind.Made,
        FieldKind.OfficePhone,
    ];

    /// <summary>Reads a field, null where there is none of that name.</summary>
    public static ColumnField? Parse(string text)
    {
        foreach (var (prefix, kind) in Named)
            if (text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length)
                return new(kind, text[prefix.Length..]);
        foreach (var kind in Enum.GetValues<FieldKind>())
            if (kind < FieldKind.Fact && text == JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()))
                return new(kind, "");
        return null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        foreach (var (prefix, kind) in Named)
            if (kind == Kind) return prefix + Name;
        return JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString());
    }
}

/// <summary>Writes a field as its text.</summary>
public sealed class ColumnFieldConverter : JsonConverter<ColumnField>
{
    /// <inheritdoc/>
    public override ColumnField Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        return ColumnField.Parse(text) ?? throw new JsonException($"no such field: {text}");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ColumnField value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
