using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Import;

/// <summary>A file as a person handed it in.</summary>
/// <param name="Name">File name without folder; its ending says the format.</param>
/// <param name="Content">The bytes.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ImportFile")]
public sealed record ImportFile(string Name, byte[] Content)
{
    /// <summary>What a person said that some of its headers mean; empty: all is as the profile takes it.</summary>
    [Id(0)] public ImmutableArray<HeaderChoice> Choices { get; init; } = [];
}

/// <summary>What a problem does to its row. Numbers are stored and never reused.</summary>
public enum ProblemSeverity
{
    /// <summary>The row is used; one value of it is taken as unknown or normalised, as the text says.</summary>
    Warning = 1,
    /// <summary>The row cannot be used: it is quarantined and counted.</summary>
    Quarantined = 2,
}

/// <summary>One problem in one cell, said so that a clerk can mend it.</summary>
/// <param name="Id">Which problem: texts import.problem.ID (what) and import.advice.ID (what to do).</param>
/// <param name="Severity">What it does to the row.</param>
/// <param name="Sheet">Sheet of a workbook, null for text files.</param>
/// <param name="Row">Row as the spreadsheet counts it, from 1.</param>
/// <param name="Column">Header text of the column, or its letter where it has none.</param>
/// <param name="Value">The cell as read, cut at 80 characters; empty for personal data.</param>
/// <param name="Expected">What is allowed, as named values for the text.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RowProblem")]
public sealed record RowProblem(
    ProblemId Id, ProblemSeverity Severity, string? Sheet, int Row, string Column, string Value, ImmutableArray<Detail> Expected);

/// <summary>What an import did or, as a dry run, would do to one school.</summary>
public enum SchoolChangeKind
{
    /// <summary>Not in the register before.</summary>
    Added = 1,
    /// <summary>In the register with other values.</summary>
    Changed = 2,
    /// <summary>In the register, no longer in the file; kept with its history, no longer matched.</summary>
    Closed = 3,
    /// <summary>Closed before, in the file again under its old code.</summary>
    Reopened = 4,
}

/// <summary>One changed school.</summary>
/// <param name="School">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How it changed.</param>
/// <param name="Fields">Names of the fields that differ, sorted; empty unless changed.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolChange")]
public sealed record SchoolChange(SchoolId School, string Name, SchoolChangeKind Kind, ImmutableArray<string> Fields);

/// <summary>All that a dry run or an import has to say. Rows = Used + Quarantined + Skipped always.</summary>
/// <param name="File">File name.</param>
/// <param name="Profile">Profile that was used.</param>
/// <param name="Encoding">Encoding or format as found, such as UTF-8, GB18030, XLSX.</param>
/// <param name="HeaderRow">Row of the headers, from 1.</param>
/// <param name="IgnoredColumns">Headers that the profile does not know; their cells are not read.</param>
/// <param name="Rows">Data rows found below the header.</param>
/// <param name="Used">Rows that became a school or a part of one, or a teacher.</param>
/// <param name="Quarantined">Rows that cannot be used.</param>
/// <param name="Skipped">Rows that are empty or repeat the header, or a total or note line that the profile names.</param>
/// <param name="Schools">Schools that the used rows make; home schools of the used rows in a file of teachers.</param>
/// <param name="Problems">Every problem in row order.</param>
/// <param name="Changes">Added, changed, closed and reopened schools by id; empty for a file of teachers.</param>
/// <param name="Unchanged">Schools, or teachers, that are the same as before.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ImportReport")]
public sealed record ImportReport(
    string File, ProfileId Profile, string Encoding, int HeaderRow, ImmutableArray<string> IgnoredColumns,
    int Rows, int Used, int Quarantined, int Skipped, int Schools,
    ImmutableArray<RowProblem> Problems, ImmutableArray<SchoolChange> Changes, int Unchanged)
{
    /// <summary>Cells that say "unknown" or "withheld" by a mark of the profile: no problem, but good to know.</summary>
    [Id(0)] public int UnknownValues { get; init; }

    /// <summary>What it does to the teachers; null for every other kind of file.</summary>
    [Id(1)] public TeacherChanges? Teachers { get; init; }
}
