using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>What a check found, each kind at most a hundred times so that a wrecked proposal gives a report that can be read.</summary>
internal sealed class Findings
{
    private const int PerKind = 100;
    private readonly List<Reason> _found = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Whether nothing was found.</summary>
    public bool None => _found.Count == 0;

    /// <summary>Notes a broken promise; its sentence is rule.verify.CHECK in the resources.</summary>
    public void Add(string check, params ReadOnlySpan<(string Name, object Value)> details) => Add(Reasons.Of(new("verify." + check), details));

    /// <summary>Notes a broken rule.</summary>
    public void Add(Reason reason)
    {
        var count = _counts[reason.Rule.Value] = _counts.GetValueOrDefault(reason.Rule.Value) + 1;
        if (count <= PerKind) _found.Add(reason);
    }

    /// <summary>Notes a difference between what the proposal says and what was recomputed.</summary>
    public void Expect<T>(string check, T said, T recomputed, params ReadOnlySpan<(string Name, object Value)> details)
    {
        if (EqualityComparer<T>.Default.Equals(said, recomputed)) return;
        Add(check, [.. details, ("said", said?.ToString() ?? "-"), ("recomputed", recomputed?.ToString() ?? "-")]);
    }

    /// <summary>Everything found, in the order of the checks.</summary>
    public ImmutableArray<Reason> ToArray() => [.. _found];
}
