using System.Collections.Immutable;
using Orleans.Concurrency;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>
/// The offers of a plan and the pairings that come of them. Key: the plan id; the same activation as <see cref="IBoardGrain"/>.
/// A principal sees and answers the offers of the own school only, also those that were sent to a predecessor of it. A planner may note an answer
/// that was given by telephone. A county planner sees offers with a school of the own unit and acts on those whose receiver is of it.
/// </summary>
[Alias("SchoolPairing.IOffersGrain")]
public interface IOffersGrain : IGrainWithStringKey
{
    /// <summary>A planner's home page: counts, deadlines, tasks.</summary>
    [Alias("Overview"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<PlanOverview>> Overview();

    /// <summary>Offers by filter.</summary>
    /// <param name="query">The filter.</param>
    [Alias("List"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferList>> List(OfferQuery query);

    /// <summary>One offer as planners see it.</summary>
    /// <param name="offer">Which.</param>
    [Alias("Row"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferList>> Row(OfferId offer);

    /// <summary>Sides that have not answered and whose last day is near, nearest first: the printable list.</summary>
    [Alias("Reminders"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<ReminderList>> Reminders();

    /// <summary>The offers of the caller's school: a principal's home page.</summary>
    [Alias("OwnSchool"), AlwaysInterleave, OpenTo(Role.Principal)]
    Task<Answer<OwnOffers>> OwnSchool();

    /// <summary>One offer as the side reads it: principals their own side's page, planners the page of the side that they name.</summary>
    /// <param name="offer">Which.</param>
    /// <param name="side">For planners; null: the helper's. Principals leave it out.</param>
    [Alias("Page"), AlwaysInterleave, OpenTo(Role.Principal, Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferPage>> Page(OfferId offer, OfferSide? side);

    /// <summary>Other partners that a side may ask for: those that keep the plan within the policy's distance of the best.</summary>
    /// <param name="offer">Which.</param>
    /// <param name="side">For planners; null: the helper's. Principals leave it out.</param>
    [Alias("Alternatives"), AlwaysInterleave, OpenTo(Role.Principal, Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferAlternatives>> Alternatives(OfferId offer, OfferSide? side);

    /// <summary>All that an agreement is written from.</summary>
    /// <param name="offer">The offer.</param>
    [Alias("Agreement"), AlwaysInterleave, OpenTo(Role.Principal, Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<AgreementPage>> Agreement(OfferId offer);

    /// <summary>Answers an offer for one side.</summary>
    /// <param name="command">The answer.</param>
    [Alias("Answer"), OpenTo(Role.Principal, Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferChanged>> Answer(AnswerOffer command);

    /// <summary>Notes a signature.</summary>
    /// <param name="command">Whose and when.</param>
    [Alias("Sign"), OpenTo(Role.Principal, Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferChanged>> Sign(SignAgreement command);

    /// <summary>Publishes a scenario.</summary>
    /// <param name="command">Which.</param>
    [Alias("Publish"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Publish(PublishScenario command);

    /// <summary>Sets how offers are answered.</summary>
    /// <param name="command">The policy.</param>
    [Alias("SetPolicy"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> SetPolicy(SetOfferPolicy command);

    /// <summary>What can be done about pairs that fell.</summary>
    [Alias("Repairs"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<RepairMenu>> Repairs();

    /// <summary>Sends a repair.</summary>
    /// <param name="command">Which.</param>
    [Alias("Repair"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Repair(SendRepair command);

    /// <summary>Confirms offers that both sides accepted.</summary>
    /// <param name="command">Which.</param>
    [Alias("Confirm"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Confirm(ConfirmOffers command);

    /// <summary>Gives more time.</summary>
    /// <param name="command">Which and until when.</param>
    [Alias("Extend"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Extend(ExtendOffers command);

    /// <summary>Notes that schools were reminded.</summary>
    /// <param name="command">Which.</param>
    [Alias("Remind"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<ReminderList>> Remind(NoteReminders command);

    /// <summary>Notes a yearly review.</summary>
    /// <param name="command">The review.</param>
    [Alias("Review"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<OfferChanged>> Review(ReviewPairing command);

    /// <summary>Ends a pairing.</summary>
    /// <param name="command">Which and why.</param>
    [Alias("End"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> End(EndPairing command);
}

/// <summary>The printable list of reminders.</summary>
/// <param name="Today">The day that it is of.</param>
/// <param name="Rows">Nearest last day first, then by offer and side.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ReminderList")]
public sealed record ReminderList(DateOnly Today, ImmutableArray<Reminder> Rows);
