using System.Collections.Immutable;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>Whether the files of a folder are those that were written and the lists say what the proposal says.</summary>
internal static class WrittenPlan
{
    private static readonly ImmutableArray<string> Expected = [PairsCsv.Name, PairsXlsx.Name, ProposalFile.Name, ReportPage.FileName];

    /// <summary>Every difference, as text keys with the file that it is about.</summary>
    public static ImmutableArray<(string Key, string File)> Check(string folder, Proposal proposal)
    {
        var rows = proposal.Pairs.Select(pair => new PairRow(pair.Helper, pair.Receiver, pair.DistanceMeters, pair.Points)).ToHashSet();
        return
        [
            .. Checksums.Check(folder, Expected),
            .. List(folder, PairsCsv.Name, rows, PairsCsv.Read),
            .. List(folder, PairsXlsx.Name, rows, PairsXlsx.Read),
        ];
    }

    private static IEnumerable<(string Key, string File)> List(string folder, string name, HashSet<PairRow> rows, Func<byte[], ImmutableArray<PairRow>?> read)
    {
        var path = Path.Combine(folder, name);
        // A missing file is the checksums' finding.
        if (!File.Exists(path)) yield break;
        if (read(File.ReadAllBytes(path)) is not { } listed) yield return ("verify.list.unreadable", name);
        else if (listed.Length != rows.Count || !rows.SetEquals(listed)) yield return ("verify.list.differs", name);
    }
}
