using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The rotation engine as the grains see it: functions that take long, so never called on a grain turn. A solver's death is an outcome, never an exception.</summary>
internal interface IRotationEngine
{
    /// <summary>The same inputs give the same outcome unless the wall clock cut it, which the proof says. Ends soon after <paramref name="cancel"/>.</summary>
    RotationOutcome Run(RotationInputs inputs, int seconds, Action<RotationProgress> report, CancellationToken cancel);

    VerifyReport Verify(RotationInputs inputs, RotationProposal proposal);

    /// <summary>Of every teacher of the inputs, in their order; inputs of a few teachers and their schools do.</summary>
    ImmutableArray<Eligibility> Eligibilities(RotationInputs inputs);

    Answer<RotationWhy> Why(RotationInputs inputs, RotationProposal proposal, TeacherId teacher, SchoolId? host, CancellationToken cancel);

    /// <summary>What a plan does: who is sent against who could be, the people indicators, and what could not be counted.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="proposal">The plan.</param>
    /// <param name="model">By which indicators are measured; null: no forecast.</param>
    RotationEffects Effects(RotationInputs inputs, RotationProposal proposal, NeedModel? model);

    /// <summary>Two teachers change places: both postings as they would be, and every rule of both that stands against it.</summary>
    ImmutableArray<SwapTrial> Swaps(SwapQuestion question, CancellationToken cancel);

    /// <summary>The week after a change: nobody else moves, and the fewest changed visits.</summary>
    ReplannedWeek Replan(StandingWeek week, CancellationToken cancel);
}

/// <summary>Parts of a ledger that are counted from a whole plan.</summary>
/// <param name="Senders">By school.</param>
/// <param name="Forecast">By county, stage, indicator.</param>
/// <param name="Uncounted">By school, stage.</param>
internal sealed record RotationEffects(ImmutableArray<SenderGuard> Senders, ImmutableArray<PeopleForecast> Forecast, ImmutableArray<UncountedDemand> Uncounted);

/// <summary>With whom somebody could change places.</summary>
/// <param name="Inputs">Inputs of the published run.</param>
/// <param name="Standing">All postings that stand, in any order.</param>
/// <param name="Own">The own posting.</param>
/// <param name="Others">The others, in the order of the answer.</param>
/// <param name="Week">The week in which it would begin; null where nobody travels.</param>
internal sealed record SwapQuestion(
    RotationInputs Inputs, ImmutableArray<Posting> Standing, Posting Own, ImmutableArray<Posting> Others, StandingWeek? Week);

/// <summary>One swap tried.</summary>
/// <param name="Own">The asking teacher's posting after it.</param>
/// <param name="Other">The other teacher's posting after it.</param>
/// <param name="Against">Rules that stand against it; empty: it is legal and fair.</param>
internal sealed record SwapTrial(Posting Own, Posting Other, ImmutableArray<Reason> Against);

/// <summary>The published week of one span of days, with all that holds on them.</summary>
/// <param name="Inputs">Inputs of the published run.</param>
/// <param name="Proposal">What was published.</param>
/// <param name="Term">The planned term that the days are in.</param>
/// <param name="Visits">Visits that stand, by teacher, then half day.</param>
/// <param name="Away">Who cannot come, sorted.</param>
/// <param name="Changes">Roads and days that changed since, oldest first.</param>
internal sealed record StandingWeek(
    RotationInputs Inputs, RotationProposal Proposal, TermId Term, ImmutableArray<Visit> Visits, ImmutableArray<TeacherId> Away, ImmutableArray<RotationChange> Changes);

/// <summary>Two answers to a change of a week.</summary>
/// <param name="Pinned">Nobody else moves.</param>
/// <param name="Least">The fewest changed visits; null where it is the same.</param>
internal sealed record ReplannedWeek(ReplannedVisits Pinned, ReplannedVisits? Least);

/// <summary>A week as it would be.</summary>
/// <param name="Visits">By teacher, then half day.</param>
/// <param name="Unmet">Lessons that are not held.</param>
/// <param name="Proof">How good it is.</param>
/// <param name="Fallback">Why nobody was found for what falls away, as <see cref="ReplanAnswer.Fallback"/>; null: it was searched.</param>
internal sealed record ReplannedVisits(ImmutableArray<Visit> Visits, ImmutableArray<UnmetLessons> Unmet, RotationProof Proof, string? Fallback = null);
