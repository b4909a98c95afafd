using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Pairings;

/// <summary>One offer as it is stored: what was sent, what both sides said, what became of it. Property names are stored words.</summary>
internal sealed record Offer
{
    public required int Number { get; init; }
    /// <summary>By the codes of the day on which it was sent.</summary>
    public required PairId Pair { get; init; }
    public required OfferPaper Paper { get; init; }
    public required DateOnly SentOn { get; init; }
    public required DateOnly AnswerBy { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public SideSaid Helper { get; init; } = new();
    public SideSaid Receiver { get; init; } = new();
    /// <summary>Counts the changes of conditions: a yes counts for the terms that it was given to.</summary>
    public int Terms { get; init; }
    public DateOnly? RemindedOn { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public DateOnly? HelperSignedOn { get; init; }
    public DateOnly? ReceiverSignedOn { get; init; }
    public ImmutableArray<YearlyReview> Reviews { get; init; } = [];
    /// <summary>How it ended; null while it stands.</summary>
    public OfferEnd? End { get; init; }
    /// <summary>True while the act that sent it is undone: as if it had never been sent, but it comes back as it was.</summary>
    public bool Undone { get; init; }

    /// <summary>Neither undone nor over: it holds a place of both schools.</summary>
    public bool Stands => !Undone && End is null;

    /// <summary>A side said yes: it does not move.</summary>
    public bool Agreed => Stands && (Helper.Yes || Receiver.Yes);

    /// <summary>It ends by itself after its last day.</summary>
    public bool Waits => Stands && State is OfferState.Open or OfferState.OneAccepted;

    public OfferState State => End is { } end ? end.State
        : ConfirmedOn is not null ? OfferState.Confirmed
        : Helper.YesTo(Terms) && Receiver.YesTo(Terms) ? OfferState.Accepted
        : Helper.Yes || Receiver.Yes ? OfferState.OneAccepted
        : OfferState.Open;

    public SideSaid Said(OfferSide side) => side == OfferSide.Helper ? Helper : Receiver;

    public Offer With(OfferSide side, SideSaid said) => side == OfferSide.Helper ? this with { Helper = said } : this with { Receiver = said };

    public SchoolId School(OfferSide side) => side == OfferSide.Helper ? Pair.Helper : Pair.Receiver;

    public DateOnly? SignedOn(OfferSide side) => side == OfferSide.Helper ? HelperSignedOn : ReceiverSignedOn;

    /// <summary>First and last day with the conditions of both sides: the later beginning, the earlier end.</summary>
    public (DateOnly From, DateOnly Until) Term()
    {
        var (from, until) = (From, Until);
        foreach (var conditions in new[] { Helper.Conditions, Receiver.Conditions })
        {
            if (conditions?.From is { } first && first > from) from = first;
            if (conditions?.Until is { } last && last < until) until = last;
        }
        return (from, until);
    }
}

/// <summary>What one side said last.</summary>
internal sealed record SideSaid
{
    public AnswerKind Kind { get; init; }
    public DateOnly? On { get; init; }
    public OfferConditions? Conditions { get; init; }
    /// <summary>The terms that a yes was given to.</summary>
    public int Terms { get; init; }
    public ImmutableArray<SchoolId> Wishes { get; init; } = [];

    public bool Yes => Kind is AnswerKind.Accept or AnswerKind.AcceptWithConditions;

    public bool YesTo(int terms) => Yes && Terms == terms;
}

/// <summary>How an offer ended.</summary>
internal sealed record OfferEnd(OfferState State, DateOnly On, OfferNo? No = null, ExitReason? Exit = null, string Note = "");

/// <summary>What an offer says, frozen when it is sent. Places: the most partners that the plan's inputs give each side.</summary>
internal sealed record OfferPaper(
    long Points, int DistanceMeters, int? TravelMinutes, int NeedRank, int HelperPlaces, int ReceiverPlaces, ImmutableArray<Stage> SharedStages, ImmutableArray<Reason> Reasons, Reason Doubt,
    ImmutableArray<Reason> HelperGives, ImmutableArray<Reason> ReceiverGives, ImmutableArray<Reason> HelperGets, ImmutableArray<NeedWord> Needs,
    ImmutableArray<SubjectSpare> Strengths);
