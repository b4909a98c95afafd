namespace SchoolPairing.Contracts.Audit;

/// <summary>How the chain of the audit is broken.</summary>
public enum ChainFault
{
    /// <summary>An entry does not have the hash of its content: it was changed, or moved to another place.</summary>
    Changed = 1,
    /// <summary>An entry does not follow the one before it: something before it was exchanged, inserted or moved, and hashed anew.</summary>
    Unlinked = 2,
    /// <summary>An entry is missing between two others, or before the first.</summary>
    Missing = 3,
    /// <summary>The newest entries are missing, or more are there than were ever appended.</summary>
    OtherEnd = 4,
    /// <summary>An entry noted earlier is no longer there with its hash: everything since may have been written anew.</summary>
    NotAsNoted = 5,
}

/// <summary>The first broken link.</summary>
/// <param name="Sequence">The entry at which it shows.</param>
/// <param name="Fault">What is wrong there.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.BrokenLink")]
public sealed record BrokenLink(long Sequence, ChainFault Fault);

/// <summary>An entry as somebody noted it on paper: no later forgery of the whole chain can keep it.</summary>
/// <param name="Sequence">Its sequence; 0: before the first.</param>
/// <param name="Hash">Its hash.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AuditMark")]
public sealed record AuditMark(long Sequence, string Hash);

/// <summary>What a walk along the whole chain found.</summary>
/// <param name="Entries">Entries that are intact, up to the first broken link.</param>
/// <param name="Last">The last intact entry, to be noted for the next time.</param>
/// <param name="Broken">The first broken link; null: the chain is intact.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AuditVerdict")]
public sealed record AuditVerdict(long Entries, AuditMark Last, BrokenLink? Broken)
{
    /// <summary>True where nothing is broken.</summary>
    public bool Intact => Broken is null;
}
