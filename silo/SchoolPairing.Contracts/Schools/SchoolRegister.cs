using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Schools;

/// <summary>The register, or what a caller may see of it.</summary>
/// <param name="Version">Counts imports; 0: nothing was imported yet.</param>
/// <param name="Profile">Profile of the newest import; null: none yet.</param>
/// <param name="File">Name of the newest file.</param>
/// <param name="ImportedAt">When it was imported; null: not yet.</param>
/// <param name="NeedModel">How need was measured; null where the profile's policy names a model that cannot be read.</param>
/// <param name="Schools">Closed ones included, sorted by id.</param>
/// <param name="Words">The region's words for stages, classes, types, units, counties and subjects.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolRegister")]
public sealed record SchoolRegister(
    long Version, ProfileId? Profile, string File, DateTimeOffset? ImportedAt, NeedModel? NeedModel,
    ImmutableArray<RegisterEntry> Schools, ImmutableArray<RegionWord> Words)
{
    /// <summary>A register into which nothing was imported.</summary>
    public static SchoolRegister Empty { get; } = new(0, null, "", null, null, [], []);
}

/// <summary>Which side of twinning a school's class puts it on.</summary>
public enum SchoolSide
{
    /// <summary>Neither: its class is between, or unknown.</summary>
    Neither = 0,
    /// <summary>May help.</summary>
    Helper = 1,
    /// <summary>May receive.</summary>
    Receiver = 2,
}

/// <summary>A school of the register with its need.</summary>
/// <param name="School">As last imported.</param>
/// <param name="Closed">True where the newest import no longer lists it.</param>
/// <param name="Side">By the profile's own policy.</param>
/// <param name="Need">Its need; null where no model measures it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RegisterEntry")]
public sealed record RegisterEntry(School School, bool Closed, SchoolSide Side, SchoolNeed? Need);

/// <summary>What a word of the region is about.</summary>
public enum RegionWordKind
{
    /// <summary>A school stage.</summary>
    Stage = 1,
    /// <summary>An urban-rural class.</summary>
    Class = 2,
    /// <summary>A school type.</summary>
    Type = 3,
    /// <summary>A managing unit.</summary>
    Unit = 4,
    /// <summary>A county.</summary>
    County = 5,
}

/// <summary>How people of the region call something that the register keeps as a code.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The code.</param>
/// <param name="Label">As people read it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RegionWord")]
public sealed record RegionWord(RegionWordKind Kind, string Id, LocalText Label);

/// <summary>The open schools by name alone.</summary>
/// <param name="Version">Version of the register.</param>
/// <param name="Schools">Sorted by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolNames")]
public sealed record SchoolNames(long Version, ImmutableArray<SchoolName> Schools);

/// <summary>A school's code, name and unit.</summary>
/// <param name="School">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Who manages it.</param>
/// <param name="UnitName">Name of the unit.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolName")]
public sealed record SchoolName(SchoolId School, string Name, UnitId Unit, string UnitName);
