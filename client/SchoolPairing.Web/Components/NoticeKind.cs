namespace SchoolPairing.Web.Components;

/// <summary>What a notice is about; its words say so too, never the colour alone.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,
    /// <summary>Something was done.</summary>
    Done,
    /// <summary>Something may be wrong.</summary>
    Warning,
    /// <summary>Something was refused.</summary>
    Fault,
}
