using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Duties, fairness and forecast of a run's plan within the caller's reach: a county planner reads the lines of the own unit.</summary>
internal sealed class LedgerPages(RegisterView view, Scope scope)
{
    public RotationLedger Of(PlannedRun run, RotationEffects effects) => new(
        [.. run.Proposal.Ledger.Where(line => scope.MayPlanFor(line.Unit)).OrderByDescending(line => line.Missing > 0).ThenBy(line => line.Unit).ThenBy(line => line.School?.Value, StringComparer.Ordinal).ThenBy(line => line.Rule)],
        run.Proposal.Fairness,
        [.. effects.Senders.Where(sender => Sees(sender.School))],
        [.. effects.Forecast.Where(forecast => scope.PlansForTheCity || Counties.Contains(forecast.County))],
        [.. run.Proposal.Covers.Where(cover => cover.OpenLessons > 0 && Sees(cover.Demand.School)).OrderByDescending(cover => cover.OpenLessons).ThenBy(cover => cover.Demand.School)],
        scope.PlansForTheCity ? run.Outcome.Repairs : [],
        [.. effects.Uncounted.Where(part => Sees(part.School))]);

    private HashSet<Contracts.Schools.CountyId> Counties => field ??= [.. view.All.Where(school => scope.MayPlanFor(school.Unit)).Select(school => school.County)];

    private bool Sees(Contracts.Schools.SchoolId school) => scope.MayPlanFor(view.Card(school).Unit);
}
