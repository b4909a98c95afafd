using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Matching;

/// <summary>The most partners that a school takes, such as a condition of its answer says. It never allows more than the plan's inputs do.</summary>
/// <param name="School">A helper or a receiver.</param>
/// <param name="Most">At least 0; 0 takes the school out of the plan.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlaceLimit")]
public readonly record struct PlaceLimit([property: Id(0)] SchoolId School, [property: Id(1)] int Most);
