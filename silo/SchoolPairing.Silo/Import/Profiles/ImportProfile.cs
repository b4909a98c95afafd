using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>How a region's files map to schools: config/import/ID.json. Whatever differs between regions stands here, not in code.</summary>
public sealed record ImportProfile
{
    /// <summary>1.</summary>
    public required int Schema { get; init; }

    /// <summary>Its file name without ending.</summary>
    public required ProfileId Id { get; init; }

    /// <summary>What it is for.</summary>
    public required LocalText Title { get; init; }

    /// <summary>How a school code is judged.</summary>
    public required IdScheme IdScheme { get; init; }

    /// <summary>The two digits that every code of the region has in places 3 and 4; null where codes are free.</summary>
    public string? Province { get; init; }

    /// <summary>Rows at the top of every sheet in which headers may stand, 1 to 200.</summary>
    public int HeaderSearchRows { get; init; } = 20;

    /// <summary>What a cell says where the value is unknown or withheld. An empty cell always is.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>A row that carries no code and begins with one of these is a total, a note or an example, not a school.</summary>
    public ImmutableArray<string> SkipMarks { get; init; } = [];

    /// <summary>The stages of the region.</summary>
    public required ImmutableArray<ProfileWord> Stages { get; init; }

    /// <summary>The urban-rural classes of the region.</summary>
    public required ImmutableArray<ClassWord> Classes { get; init; }

    /// <summary>School types; empty: any text.</summary>
    public ImmutableArray<TypeWord> Types { get; init; } = [];

    /// <summary>Managing units; empty: any text.</summary>
    public ImmutableArray<ProfileWord> Units { get; init; } = [];

    /// <summary>Counties in which schools lie; empty: any text.</summary>
    public ImmutableArray<ProfileWord> Counties { get; init; } = [];

    /// <summary>How a file marks invented schools; null where it has no such column.</summary>
    public MadeWords? Made { get; init; }

    /// <summary>The region's extent; null: no check.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>The columns, in the order of the template.</summary>
    public required ImmutableArray<ImportColumn> Columns { get; init; }

    /// <summary>What a plan starts from.</summary>
    public required Policy DefaultPolicy { get; init; }

    /// <summary>How files of past pairs read; null: the region has none.</summary>
    public HistoryProfile? History { get; init; }

    /// <summary>How files of teachers read; null: the region has none.</summary>
    public TeacherProfile? Teachers { get; init; }
}

/// <summary>How a school code is judged.</summary>
public enum IdScheme
{
    /// <summary>Any text that is not empty.</summary>
    Free = 1,
    /// <summary>学校(机构)标识码: ten digits, class, province, serial.</summary>
    CnSchoolCode = 2,
}

/// <summary>A value that a file may use, with all the ways in which files write it.</summary>
/// <param name="Id">As the service keeps it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Synonyms">Other spellings; id and label always count.</param>
public record ProfileWord(string Id, LocalText Label, ImmutableArray<string> Synonyms = default);

/// <summary>Which side of twinning a class is on unless a policy says otherwise.</summary>
public enum ClassSide
{
    /// <summary>Its schools may help.</summary>
    Urban = 1,
    /// <summary>Its schools may receive.</summary>
    Rural = 2,
    /// <summary>Neither.</summary>
    Between = 3,
}

/// <summary>An urban-rural class.</summary>
/// <param name="Id">As the service keeps it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Side">Its usual side.</param>
/// <param name="Synonyms">Other spellings.</param>
public sealed record ClassWord(string Id, LocalText Label, ClassSide Side, ImmutableArray<string> Synonyms = default) : ProfileWord(Id, Label, Synonyms);

/// <summary>A school type.</summary>
/// <param name="Id">As the service keeps it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="CodeClasses">First two digits that codes of this type have; empty: any.</param>
/// <param name="Synonyms">Other spellings.</param>
public sealed record TypeWord(string Id, LocalText Label, ImmutableArray<string> CodeClasses, ImmutableArray<string> Synonyms = default)
    : ProfileWord(Id, Label, Synonyms);

/// <summary>Words of the column that tells real schools from invented ones.</summary>
/// <param name="Real">Words for real.</param>
/// <param name="Made">Words for invented.</param>
public sealed record MadeWords(ImmutableArray<string> Real, ImmutableArray<string> Made);

/// <summary>A box of latitudes and longitudes, edges included, in degrees WGS 84.</summary>
/// <param name="South">Least latitude.</param>
/// <param name="North">Greatest latitude.</param>
/// <param name="West">Least longitude.</param>
/// <param name="East">Greatest longitude.</param>
public sealed record GeoBox(double South, double North, double West, double East)
{
    /// <summary>Whether a point lies inside.</summary>
    public bool Contains(double latitudeDegrees, double longitudeDegrees) =>
        latitudeDegrees >= South && latitudeDegrees <= North && longitudeDegrees >= West && longitudeDegrees <= East;
}
