namespace SchoolPairing.Web.Components;

/// <summary>The colour of a tag; the word in it says the same.</summary>
public enum TagKind
{
    /// <summary>Nothing special.</summary>
    Plain,
    /// <summary>Our own matter, such as a demo school.</summary>
    Own,
    /// <summary>As it should be.</summary>
    Good,
    /// <summary>Something is lacking.</summary>
    Need,
    /// <summary>Refused or broken.</summary>
    Bad,
}
