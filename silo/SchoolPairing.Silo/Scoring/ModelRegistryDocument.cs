using System.Collections.Immutable;

namespace SchoolPairing.Silo.Scoring;

/// <summary>What scored, one entry a change; null: the expert card. Models themselves stand in a table of their own.</summary>
internal sealed record ModelRegistryDocument
{
    public int Schema { get; init; } = 1;

    /// <summary>Oldest first; the last one scores now. Empty: the expert card, from the beginning.</summary>
    public ImmutableArray<string?> Used { get; init; } = [];

    /// <summary>Every hash that ever scored, a rollback or not.</summary>
    public ImmutableArray<string> Ever { get; init; } = [];

    public string? InUse => Used.IsEmpty ? null : Used[^1];

    public ModelRegistryDocument With(string? model) => this with
    {
        Used = InUse == model ? Used : Used.Add(model),
        Ever = model is null || Ever.Contains(model) ? Ever : Ever.Add(model),
    };

    public ModelRegistryDocument RolledBack() => this with { Used = Used[..^1] };
}
