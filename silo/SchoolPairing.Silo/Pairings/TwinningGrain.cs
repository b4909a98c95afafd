using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>
/// Board and offers of one plan: the one place where a capacity, an answer and an edit meet, so that none can pass another. Commands take turns and
/// are one transaction each; questions read the state of the last commit and never wait for a command that is being computed.
/// </summary>
[GrainType("twinning")]
internal sealed partial class TwinningGrain(
    IGrainContext context, GrainStorage storage, StandingPlans plans, RegisterNow register, SideWorker worker, TimeProvider clock, ILogger<TwinningGrain> logger)
    : IBoardGrain, IOffersGrain, IOffersWork, IGrainBase
{
    private readonly StoredState<TwinningDocument> state = storage.StateOf<TwinningDocument>(GrainStorage.Twinning, context);

    // Replaced only after a commit; what a question began with it keeps to its end.
    private Twinning twinning = null!;

    public IGrainContext GrainContext => context;

    private PlanId Id => PlanId.Of(context.GrainId.Key.ToString()!);

    private DateOnly Today => BureauClock.Today(clock);

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        twinning = state.Value is { } document ? storage.Read(rows => TwinningTable.Load(rows, Id, document)) : new() { Plan = Id };
        return Task.CompletedTask;
    }

    /// <summary>Writes a change with all that belongs to it in one transaction; memory follows only after the commit.</summary>
    private async Task Commit<T>(Twinning next, Act act, CommandId? command, T? answer) where T : class
    {
        var now = clock.GetUtcNow();
        var caller = Caller.Current!;
        next = next with { Sequence = next.Sequence + 1 };
        var change = new BoardChange(next.Sequence, now, caller.Account, caller.Role, act.Kind, act.Scenario, act.Offer, next.BoardVersion);
        var audited = AuditedAct.Of(now, act.Kind, act.Offer?.Value ?? Id.Value, act.Details);
        var writes = TwinningTable.Writes(twinning, next);
        // Made on the turn: the writer's thread knows no caller.
        var (packed, target) = (answer is null ? null : PackedJson.Pack(answer), Target<T>());
        await state.Write(TwinningDocument.Of(next), rows =>
        {
            writes(rows);
            TwinningTable.Tell(rows, Id, change);
            if (packed is not null) CommandLedger.Add(rows, target, command!.Value, packed);
            AuditTable.Append(rows, audited);
        });
        twinning = next;
        Changed(Id, act.Kind, next.BoardVersion);
    }

    /// <summary>Does a planner's step: the delta is carried out, kept for undo, written and answered.</summary>
    private async Task<Answer<BoardChanged>> Step(BoardMove move, CommandId command, Act act, BoardEdit? edit = null)
    {
        var next = move.Next;
        next = next.Stepped(new(next.Done + 1, act.Kind, edit, clock.GetUtcNow(), Caller.Current!.Account, move.Delta));
        var answer = new BoardChanged(next.BoardVersion, StateHash.Of(next), act.Scenario, move.Delta.Sent.Length, move.Recalled);
        await Commit(next, act, command, answer);
        return Answer<BoardChanged>.Of(answer);
    }

    // One space of command ids for each account and kind of answer: an id is one command, whichever method it was meant for, and nobody is answered what
    // was said to somebody else.
    private string Target<T>() => $"twinning/{Id}/{typeof(T).Name}/{Caller.Current!.Account}";

    private T? FirstAnswer<T>(CommandId command) where T : class => storage.Read(rows => CommandLedger.Find<T>(rows, Target<T>(), command));

    private Refusal? Outdated(long expected) => expected == twinning.BoardVersion ? null : Refusal.Of(RefusalCode.BoardChanged,
        ("expected", expected.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("version", twinning.BoardVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private Refusal Unknown(ScenarioId scenario) => Refusal.Of(RefusalCode.UnknownScenario, ("scenario", scenario.Value ?? ""), ("plan", Id.Value));

    private static Refusal Unknown(OfferId offer) => Refusal.Of(RefusalCode.UnknownOffer, ("offer", offer.Value ?? ""));

    private Task<Answer<StandingPlan>> PlanOf(Scenario scenario) => plans.Of(scenario.Run);

    /// <summary>Plans for the receivers that a change is about. Who plans for the city reaches all of them.</summary>
    private static Refusal? BeyondScope(RegisterView view, IEnumerable<SchoolId> receivers)
    {
        var scope = Scope.Current;
        if (scope.PlansForTheCity) return null;
        foreach (var receiver in receivers)
            if (!scope.MayPlanFor(view.Card(receiver).Unit)) return scope.Beyond(view.Card(receiver).Name);
        return null;
    }

    private static bool Sees(RegisterView view, PairId pair) => Scope.Current.PlansForTheCity
        || Scope.Current.MayPlanForAnyOf(view.Card(pair.Helper).Unit, view.Card(pair.Receiver).Unit);

    private static Answer<T> Refuse<T>(params IEnumerable<Refusal> refusals) where T : class => Answer<T>.Refuse(refusals);

    /// <summary>A clash in the words of a refusal for each of its parts.</summary>
    private static IEnumerable<Refusal> Clash(ImmutableArray<ClashPart> parts, RegisterView view) => parts.Select(part => new Refusal(RefusalCode.DecisionsClash,
    [
        .. part.Limit?.Details ?? [],
        new("part", part.Decision is { } decision ? "§decision." + decision.Kind.ToString().ToLowerInvariant() : "§rule." + part.Limit!.Rule),
        new("schools", string.Join(", ", part.Schools.Concat(part.Decision is { } about ? new[] { about.Helper, about.Receiver }.OfType<SchoolId>() : []).Distinct().Select(school => view.Card(school).Name))),
    ]));

    /// <summary>What is done, for audit and live pages.</summary>
    private sealed record Act(Contracts.Audit.ActId Kind, ScenarioId? Scenario = null, OfferId? Offer = null, params (string Name, object Value)[] Details);
}
