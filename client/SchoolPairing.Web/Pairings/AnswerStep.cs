namespace SchoolPairing.Web.Pairings;

/// <summary>Where somebody stands who answers.</summary>
internal enum AnswerStep
{
    /// <summary>Filling in.</summary>
    Form,
    /// <summary>Reading once more what will be sent.</summary>
    Check,
    /// <summary>It cannot be answered this way, or not any more.</summary>
    Closed,
}
