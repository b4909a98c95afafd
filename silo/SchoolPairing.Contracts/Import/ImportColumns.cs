using System.Collections.Immutable;

namespace SchoolPairing.Contracts.Import;

/// <summary>What a person says that a header of one file means: it outweighs what the profile would take it for.</summary>
/// <param name="Header">The header as the file has it; width, case and blanks do not matter.</param>
/// <param name="Column">The profile's header of the column; empty: the column is not read.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.HeaderChoice")]
public sealed record HeaderChoice(string Header, string Column);

/// <summary>The columns of a file beside those of a profile, also where the file cannot be imported yet.</summary>
/// <param name="HeaderRow">Row that looks most like the header, from 1.</param>
/// <param name="InFile">Columns of the file that have a header, in its order.</param>
/// <param name="Known">Columns of the profile, in its order.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ImportColumns")]
public sealed record ImportColumns(int HeaderRow, ImmutableArray<FileColumn> InFile, ImmutableArray<ProfileColumn> Known);

/// <summary>A column of a file.</summary>
/// <param name="Letter">As a spreadsheet letters it.</param>
/// <param name="Header">Its header.</param>
/// <param name="Column">The profile's header of the column that it is read as; null: it is not read.</param>
/// <param name="Samples">Its first cells that are not empty, at most three, each cut at 40 characters.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FileColumn")]
public sealed record FileColumn(string Letter, string Header, string? Column, ImmutableArray<string> Samples);

/// <summary>A column of a profile.</summary>
/// <param name="Header">Its header in the template.</param>
/// <param name="Required">Whether a file without it is refused.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ProfileColumn")]
public sealed record ProfileColumn(string Header, bool Required);
