using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Contracts.Plans;

/// <summary>Which plans there are. Stateless; any key.</summary>
[Alias("SchoolPairing.IPlanDirectoryGrain")]
public interface IPlanDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>Every plan that was ever configured, by id. A principal is told only those with an offer for the own school.</summary>
    [Alias("Plans"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Operator)]
    Task<ImmutableArray<PlanEntry>> Plans();
}

/// <summary>A plan in the list.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Runs">Runs that were started.</param>
/// <param name="Published">Whether offers were sent.</param>
/// <param name="OpenOffers">Offers that wait for an answer; for a principal those of the own school.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanEntry")]
public sealed record PlanEntry(PlanId Plan, int Runs, bool Published, int OpenOffers);
