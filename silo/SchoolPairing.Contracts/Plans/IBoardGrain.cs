using System.Collections.Immutable;
using Orleans.Concurrency;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Plans;

/// <summary>
/// The planner's board of a plan: scenarios, edits with their effect, undo of everything. Key: the plan id. Offers of the same plan are
/// <see cref="Pairings.IOffersGrain"/>, answered by the same activation: an edit and an answer can never pass each other.
/// Every command carries the version that the planner saw; where somebody changed the board since, it is refused with
/// <see cref="RefusalCode.BoardChanged"/> and nothing happens. A county planner sees pairs with a school of the own unit and may change
/// pairs only whose receivers are of the own unit.
/// </summary>
[Alias("SchoolPairing.IBoardGrain")]
public interface IBoardGrain : IGrainWithStringKey
{
    /// <summary>All that the board page shows of one scenario.</summary>
    /// <param name="scenario">Which; null: the published one, else the newest.</param>
    [Alias("Get"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardPage>> Get(ScenarioId? scenario);

    /// <summary>Two scenarios side by side: the measures of both and the pairs that only one of them has.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    [Alias("Compare"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<ScenarioComparison>> Compare(ScenarioId left, ScenarioId right);

    /// <summary>One pair of a scenario with its arithmetic and what else there is for both schools.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="helper">The helper.</param>
    /// <param name="receiver">The receiver.</param>
    [Alias("Pair"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<PairPage>> Pair(ScenarioId scenario, SchoolId helper, SchoolId receiver);

    /// <summary>How load-bearing each pair of a scenario is, and what stands ready behind it. Exact, and a shortest path a pair: ask once a page.</summary>
    /// <param name="scenario">The scenario.</param>
    [Alias("Prices"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<PairPrices>> Prices(ScenarioId scenario);

    /// <summary>What an edit would do, changing nothing.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="edit">The edit.</param>
    [Alias("Preview"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<EditPreview>> Preview(ScenarioId scenario, BoardEdit edit);

    /// <summary>Does an edit. In the published scenario its offers move in the same transaction: those of pairs that go are recalled, those of pairs that come are sent.</summary>
    /// <param name="command">The edit.</param>
    [Alias("Apply"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Apply(ApplyEdit command);

    /// <summary>Makes a scenario from a run that ended with a proposal, or as a copy of another scenario.</summary>
    /// <param name="command">From what.</param>
    [Alias("Add"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Add(AddScenario command);

    /// <summary>Renames a scenario.</summary>
    /// <param name="command">Which and how.</param>
    [Alias("Rename"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Rename(RenameScenario command);

    /// <summary>Takes a scenario off the board; refused for the published one. Undo brings it back.</summary>
    /// <param name="command">Which.</param>
    [Alias("Drop"), OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Drop(DropScenario command);

    /// <summary>Undoes the last act of a planner that is not undone: edit, scenario, publishing, policy, confirmation, repair. A county planner only own acts.</summary>
    /// <param name="command">Whether answers may be recalled with it.</param>
    [Alias("Undo"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Undo(StepBoard command);

    /// <summary>Does again what was undone last. A new act ends that possibility.</summary>
    /// <param name="command">As for undo.</param>
    [Alias("Redo"), OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<Answer<BoardChanged>> Redo(StepBoard command);

    /// <summary>What happened on board and offers after a sequence number, oldest first, at most 200; empty where nothing did. Cheap: made for polling.</summary>
    /// <param name="after">The last number seen; 0: from the beginning.</param>
    [Alias("Changes"), AlwaysInterleave, OpenTo(Role.CityPlanner, Role.CountyPlanner, Role.Operator)]
    Task<ImmutableArray<BoardChange>> Changes(long after);
}
