using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>What reading a history file found. Rows = Used + Quarantined + Skipped.</summary>
/// <param name="File">Its name.</param>
/// <param name="Profile">Profile that it was read with.</param>
/// <param name="Encoding">Text encoding, or XLSX or XLS.</param>
/// <param name="HeaderRow">Row of the headers.</param>
/// <param name="IgnoredColumns">Headers that mean nothing to the profile.</param>
/// <param name="AbsentColumns">Fields of the profile that the file does not have: unknown in every row.</param>
/// <param name="Rows">Rows below the headers.</param>
/// <param name="Used">Rows that training sees.</param>
/// <param name="Quarantined">Rows that cannot be used; each has its problem.</param>
/// <param name="Skipped">Empty rows, repeated headers, totals, notes and examples.</param>
/// <param name="Made">Used rows that say that they are invented.</param>
/// <param name="Problems">Every problem, by row.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.HistoryReport")]
public sealed record HistoryReport(
    string File, ProfileId Profile, string Encoding, int HeaderRow, ImmutableArray<string> IgnoredColumns, ImmutableArray<string> AbsentColumns,
    int Rows, int Used, int Quarantined, int Skipped, int Made, ImmutableArray<RowProblem> Problems);
