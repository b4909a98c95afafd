namespace SchoolPairing.Contracts.Pairings;

/// <summary>Where an offer stands. Names are stored and never reused; texts: offer-state.NAME.</summary>
public enum OfferState
{
    /// <summary>Sent; nobody said yes yet.</summary>
    Open = 1,
    /// <summary>One side said yes, the other has not answered, or must agree to conditions that came after its yes.</summary>
    OneAccepted = 2,
    /// <summary>Both said yes to the same terms; the bureau confirms.</summary>
    Accepted = 3,
    /// <summary>Confirmed by the bureau: a pairing (结对).</summary>
    Confirmed = 4,
    /// <summary>A side declined.</summary>
    Declined = 5,
    /// <summary>Nobody, or only one side, answered in time.</summary>
    Expired = 6,
    /// <summary>A side took its yes back before the bureau confirmed.</summary>
    Withdrawn = 7,
    /// <summary>The bureau recalled it: an edit or a repair moved it, or a condition of the helper left no room.</summary>
    Recalled = 8,
    /// <summary>The pairing ended.</summary>
    Ended = 9,
}

/// <summary>One of the two sides.</summary>
public enum OfferSide
{
    /// <summary>The school that helps.</summary>
    Helper = 1,
    /// <summary>The school that is helped.</summary>
    Receiver = 2,
}

/// <summary>What a side said last. Texts: answer.NAME.</summary>
public enum AnswerKind
{
    /// <summary>Nothing yet.</summary>
    None = 0,
    /// <summary>Yes.</summary>
    Accept = 1,
    /// <summary>Yes, with conditions.</summary>
    AcceptWithConditions = 2,
    /// <summary>No, with a reason.</summary>
    Decline = 3,
    /// <summary>Asks for another partner; the offer stays open.</summary>
    AskAlternatives = 4,
    /// <summary>Took its yes back.</summary>
    Withdraw = 5,
}

/// <summary>Why a side says no. Texts: decline.NAME.</summary>
public enum DeclineReason
{
    /// <summary>Too far, or the way is too long.</summary>
    TooFar = 1,
    /// <summary>No teachers to spare this year.</summary>
    NoTeachersToSpare = 2,
    /// <summary>The subjects do not fit.</summary>
    SubjectsDoNotFit = 3,
    /// <summary>Another partnership already.</summary>
    AlreadyPartnered = 4,
    /// <summary>Not this year: rebuilding, merger, a new principal.</summary>
    NotThisYear = 5,
    /// <summary>No rooms or lodging for visiting teachers.</summary>
    NoLodging = 6,
    /// <summary>Another reason; the note says which.</summary>
    Other = 99,
}

/// <summary>What somebody may do with an offer now. Texts: offer-act.NAME.</summary>
public enum OfferAct
{
    /// <summary>Accept, with or without conditions; also agree anew to conditions of the other side.</summary>
    Accept = 1,
    /// <summary>Decline.</summary>
    Decline = 2,
    /// <summary>Ask for another partner.</summary>
    AskAlternatives = 3,
    /// <summary>Take the yes back.</summary>
    Withdraw = 4,
    /// <summary>Confirm; planners.</summary>
    Confirm = 5,
    /// <summary>Give more time; planners.</summary>
    Extend = 6,
    /// <summary>Sign the agreement.</summary>
    Sign = 7,
    /// <summary>Note a yearly review; planners.</summary>
    Review = 8,
    /// <summary>End the pairing; planners.</summary>
    End = 9,
}

/// <summary>Why a pairing ended before its time. Texts: exit.NAME.</summary>
public enum ExitReason
{
    /// <summary>The agreement ran out.</summary>
    TermOver = 1,
    /// <summary>The helped school passes its indicators.</summary>
    GoalMet = 2,
    /// <summary>A school was closed or merged.</summary>
    SchoolClosed = 3,
    /// <summary>Both sides asked for it.</summary>
    BothAsked = 4,
    /// <summary>The bureau decided.</summary>
    BureauDecided = 5,
}
