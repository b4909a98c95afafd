using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>Questions about history files; nothing is stored. Key: any number.</summary>
[Alias("SchoolPairing.IHistoryGrain")]
public interface IHistoryGrain : IGrainWithIntegerKey
{
    /// <summary>An empty workbook with the headers of the profile's history, one example row and a sheet that explains each column.</summary>
    /// <param name="profile">The profile.</param>
    [Alias("Template")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ImportFile>> Template(ProfileId profile);

    /// <summary>Every candidate pair of some receivers with its feature values, by the profile's default policy and without travel times or past pairs.</summary>
    /// <param name="schools">A school file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    /// <param name="receivers">Receivers to look at; those that may not receive have no pair.</param>
    [Alias("Pairs")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<MeasuredPairs>> Pairs(ImportFile schools, ProfileId profile, ImmutableArray<SchoolId> receivers);
}

/// <summary>Candidate pairs with their feature values.</summary>
/// <param name="Features">The features, in the order of the values.</param>
/// <param name="Pairs">By receiver, then helper.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MeasuredPairs")]
public sealed record MeasuredPairs(ImmutableArray<FeatureId> Features, ImmutableArray<MeasuredPair> Pairs);

/// <summary>One candidate pair as it would be offered today.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="County">County of the receiver.</param>
/// <param name="Stage">First stage that both have; null where the policy names none.</param>
/// <param name="Class">Urban-rural class of the receiver.</param>
/// <param name="Pupils">Pupils of the receiver; null where unknown.</param>
/// <param name="Values">By feature, in its unit; null where unknown.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MeasuredPair")]
public sealed record MeasuredPair(
    SchoolId Helper, SchoolId Receiver, CountyId County, Stage? Stage, UrbanRuralClass? Class, double? Pupils, ImmutableArray<double?> Values);
