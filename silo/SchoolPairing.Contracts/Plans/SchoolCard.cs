using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Plans;

/// <summary>A school as a page names it, by the register of today: a school that got another code is named by its successor.</summary>
/// <param name="Id">Its code today.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Who manages it.</param>
/// <param name="UnitName">Name of the unit.</param>
/// <param name="County">Where it lies.</param>
/// <param name="CountyName">Name of the county.</param>
/// <param name="Township">Township or subdistrict; null where unknown.</param>
/// <param name="Stages">Its stages, sorted.</param>
/// <param name="Pupils">Pupils of all parts; null where one is unknown.</param>
/// <param name="Location">Where it stands; null where unknown.</param>
/// <param name="Closed">True where the register no longer lists it and no other school took its place.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolCard")]
public sealed record SchoolCard(
    SchoolId Id, string Name, UnitId Unit, string UnitName, CountyId County, string CountyName, string? Township,
    ImmutableArray<Stage> Stages, double? Pupils, GeoPoint? Location, bool Closed = false);
