using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>How a region's files of teachers map to teachers: the section "teachers" of its profile. School codes and stages read as in school files.</summary>
public sealed record TeacherProfile
{
    /// <summary>Ways to say the sex; ids are male, female.</summary>
    public required ImmutableArray<ProfileWord> Sexes { get; init; }

    /// <summary>Types of post; ids are professional, worker. An empty cell is a professional post.</summary>
    public required ImmutableArray<ProfileWord> Posts { get; init; }

    /// <summary>Whether a post is on the establishment; ids are in, out.</summary>
    public required ImmutableArray<ProfileWord> Establishments { get; init; }

    /// <summary>Ranks as a backbone teacher; ids as new-talent, county and so on. An empty cell is none.</summary>
    public required ImmutableArray<ProfileWord> Ranks { get; init; }

    /// <summary>Professional titles; ids as third-grade, senior and so on.</summary>
    public required ImmutableArray<ProfileWord> Titles { get; init; }

    /// <summary>Offices; ids are principal, vice-principal. An empty cell is none.</summary>
    public required ImmutableArray<ProfileWord> Leaders { get; init; }

    /// <summary>What a teacher says about going; ids are willing, rather-not. An empty cell says nothing.</summary>
    public required ImmutableArray<ProfileWord> Wishes { get; init; }

    /// <summary>Subjects; ids as in the columns of school files.</summary>
    public required ImmutableArray<ProfileWord> Subjects { get; init; }

    /// <summary>Forms of rotation; ids as in config/rules/forms.json.</summary>
    public required ImmutableArray<ProfileWord> Forms { get; init; }

    /// <summary>Kinds of deferral; ids as in the rule sets of config/rules.</summary>
    public required ImmutableArray<ProfileWord> Deferrals { get; init; }

    /// <summary>Words for yes.</summary>
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>Words for no; an empty cell is a no.</summary>
    public required ImmutableArray<string> No { get; init; }

    /// <summary>The columns, in the order of the template.</summary>
    public required ImmutableArray<TeacherColumn> Columns { get; init; }
}

/// <summary>One column of a file of teachers.</summary>
public sealed record TeacherColumn
{
    /// <summary>The field that it fills: one of staff, name, school and so on.</summary>
    public required string Field { get; init; }

    /// <summary>Its header in the template.</summary>
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
