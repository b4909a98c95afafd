using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Contracts.Audit;

/// <summary>Which entries to list, newest first. Every null means any.</summary>
/// <param name="Account">Whose acts.</param>
/// <param name="Act">Which act.</param>
/// <param name="Subject">To what, exactly.</param>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Before this moment.</param>
/// <param name="Before">Only entries with a smaller sequence: where the last page ended.</param>
/// <param name="Count">Most entries of the answer, 1 to <see cref="LargestCount"/>.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AuditQuery")]
public sealed record AuditQuery(
    AccountId? Account = null, ActId? Act = null, string? Subject = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, long? Before = null,
    int Count = 100)
{
    /// <summary>Most entries that one answer has.</summary>
    public const int LargestCount = 1000;
}

/// <summary>Entries that a query found.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="More">True where older entries match as well: ask again with <see cref="AuditQuery.Before"/> the last one's sequence.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AuditPage")]
public sealed record AuditPage(ImmutableArray<AuditEntry> Entries, bool More);
