using System.Collections.Immutable;

namespace SchoolPairing.Contracts.Schools;

/// <summary>A point on the earth in WGS 84.</summary>
/// <param name="LatitudeDegrees">-90 to 90, north positive.</param>
/// <param name="LongitudeDegrees">-180 to 180, east positive.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.GeoPoint")]
public readonly record struct GeoPoint([property: Id(0)] double LatitudeDegrees, [property: Id(1)] double LongitudeDegrees);

/// <summary>One number about a part of a school. A fact that is not there is unknown, never zero.</summary>
/// <param name="Id">What it says, unit included.</param>
/// <param name="Value">A finite number.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Fact")]
public readonly record struct Fact([property: Id(0)] FactId Id, [property: Id(1)] double Value);

/// <summary>How many teachers of a part teach a subject, and how many its lessons need.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Teachers">Full-time teachers trained for it, at least 0.</param>
/// <param name="Needed">Teachers that its weekly lessons need, at least 0; null where unknown.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectStaffing")]
public sealed record SubjectStaffing(SubjectId Subject, double Teachers, double? Needed);

/// <summary>The pupils and means of one stage of a school. A nine-year school has a Primary and a Junior part, evaluated apart.</summary>
/// <param name="Stage">The stage of this part.</param>
/// <param name="Facts">Numbers about it, sorted by id, each id once.</param>
/// <param name="Subjects">Staffing by subject, sorted by subject, each subject once.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolPart")]
public sealed record SchoolPart(Stage Stage, ImmutableArray<Fact> Facts, ImmutableArray<SubjectStaffing> Subjects)
{
    /// <summary>The value of a fact, or null where it is unknown.</summary>
    /// <param name="id">Which fact.</param>
    public double? this[FactId id]
    {
        get
        {
            foreach (var fact in Facts)
                if (fact.Id == id) return fact.Value;
            return null;
        }
    }
}

/// <summary>One school (学校) as it was imported.</summary>
/// <param name="Id">Its code for good.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Unit">Who manages it.</param>
/// <param name="UnitName">Name of the unit.</param>
/// <param name="County">Where it lies; a city-run school lies in a county that does not manage it.</param>
/// <param name="CountyName">Name of the county.</param>
/// <param name="Township">Township or subdistrict, null where unknown.</param>
/// <param name="Class">Urban-rural class of its site, null where unknown: such a school is neither helper nor receiver.</param>
/// <param name="Location">Where it stands, null where unknown.</param>
/// <param name="TypeCode">办学类型 such as 312, or the region's own type; null where unknown.</param>
/// <param name="Parts">One part a stage, sorted by stage, at least one.</param>
/// <param name="HelperCapacity">How many receivers it can take on; null: the policy's number.</param>
/// <param name="Predecessor">The code that this one replaced (merger, change of class), null where none.</param>
/// <param name="Made">True for invented schools of a demo city.</param>
/// <param name="OfficePhone">Public telephone of its office, never a person's own; null where not given.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.School")]
public sealed record School(
    SchoolId Id,
    string Name,
    UnitId Unit,
    string UnitName,
    CountyId County,
    string CountyName,
    string? Township,
    UrbanRuralClass? Class,
    GeoPoint? Location,
    string? TypeCode,
    ImmutableArray<SchoolPart> Parts,
    int? HelperCapacity = null,
    SchoolId? Predecessor = null,
    bool Made = false,
    string? OfficePhone = null)
{
    /// <summary>The part of a stage, or null.</summary>
    /// <param name="stage">The stage.</param>
    public SchoolPart? Part(Stage stage) => Parts.FirstOrDefault(part => part.Stage == stage);
}
