using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Which schools teachers are sent to.</summary>
public static class HostSchools
{
    /// <summary>
    /// Receivers of a pairing, and schools outside the town classes that help nobody, by id. A school of unknown class is a host only where it is paired.
    /// </summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static ImmutableArray<School> Of(RotationInputs inputs)
    {
        var (receivers, helpers) = (inputs.Pairs.Select(pair => pair.Receiver).ToHashSet(), inputs.Pairs.Select(pair => pair.Helper).ToHashSet());
        return [.. inputs.Schools.Where(school => receivers.Contains(school.Id)
            || school.Class is { } place && !inputs.Policy.TownClasses.Contains(place) && !helpers.Contains(school.Id))];
    }
}
