using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>One column of a region's files and the field that it fills.</summary>
public sealed record ImportColumn
{
    /// <summary>The field that it fills.</summary>
    public required ColumnField Field { get; init; }

    /// <summary>Its header in the template; a header in a file equals it but for width, case, blanks and a bracketed unit.</summary>
    public required string Header { get; init; }

    /// <summary>Other headers for the same.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Whether column and value must be there.</summary>
    public ColumnPresence Presence { get; init; } = ColumnPresence.Optional;

    /// <summary>How its numbers read; null for words.</summary>
    public NumberRule? Number { get; init; }

    /// <summary>What the template's sheet of explanations says.</summary>
    public LocalText? Explanation { get; init; }

    /// <summary>What the template's example row shows.</summary>
    public string? Example { get; init; }
}

/// <summary>Whether a column and its values must be there.</summary>
public enum ColumnPresence
{
    /// <summary>The column may be absent.</summary>
    Optional = 1,
    /// <summary>The column must be there; a value may be unknown.</summary>
    Column = 2,
    /// <summary>The column must be there and a row without a value is quarantined.</summary>
    Required = 3,
}

/// <summary>What kind of number a column holds.</summary>
public enum NumberKind
{
    /// <summary>Whole things: a fraction is a fault.</summary>
    Count = 1,
    /// <summary>Anything measured.</summary>
    Measure = 2,
}

/// <summary>How the numbers of a column read. Limits hold after conversion.</summary>
public sealed record NumberRule
{
    /// <summary>Count or measure.</summary>
    public required NumberKind Kind { get; init; }

    /// <summary>Least allowed value.</summary>
    public double Minimum { get; init; }

    /// <summary>Greatest allowed value.</summary>
    public double Maximum { get; init; } = 1_000_000_000;

    /// <summary>Factors by unit, as a header writes them in brackets or a cell after the number; empty: units are ignored.</summary>
    public ImmutableDictionary<string, decimal> Units { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Unit where neither header nor cell names one; null: the header must name one.</summary>
    public string? DefaultUnit { get; init; }
}
