using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>How a region's files of past pairs map to training rows: the section "history" of its profile. Codes, counties, stages and classes read as in school files.</summary>
public sealed record HistoryProfile
{
    /// <summary>Ways to say what became of a pair; ids are not-proposed, accepted, accepted-with-conditions, declined, expired.</summary>
    public required ImmutableArray<ProfileWord> Outcomes { get; init; }

    /// <summary>Words for yes.</summary>
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>Words for no; an empty cell is a no.</summary>
    public required ImmutableArray<string> No { get; init; }

    /// <summary>The columns, in the order of the template.</summary>
    public required ImmutableArray<HistoryColumn> Columns { get; init; }
}

/// <summary>One column of a history file.</summary>
public sealed record HistoryColumn
{
    /// <summary>The field that it fills: one of cycle, helper, receiver and so on, or the id of a feature.</summary>
    public required string Field { get; init; }

    /// <summary>Its header in the template.</summary>
    public required string Header { get; init; }

    /// <summary>Other headers for the same.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>How its numbers read; null for words.</summary>
    public NumberRule? Number { get; init; }

    /// <summary>What the template's sheet of explanations says.</summary>
    public LocalText? Explanation { get; init; }

    /// <summary>What the template's example row shows.</summary>
    public string? Example { get; init; }
}
