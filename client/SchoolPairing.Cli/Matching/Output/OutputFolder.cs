using System.Collections.Immutable;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>The folder that a match writes into and that verify and why read.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly ImmutableArray<string> Names = [ProposalFile.Name, PairsCsv.Name, PairsXlsx.Name, ReportPage.FileName];

    public string Path { get; } = path;

    /// <summary>Data of the silo unless --data says otherwise: matching into the same folder again is a re-import.</summary>
    public string SiloData => System.IO.Path.Combine(Path, ".silo");

    /// <summary>A file of somebody else that a match would overwrite, or null. A folder with our checksums is our own.</summary>
    public string? Foreign() => File.Exists(In(Checksums.Name)) ? null : Names.Select(In).FirstOrDefault(File.Exists);

    /// <summary>Writes all files; the checksums come last, so a kill in between is noticed by verify.</summary>
    /// <returns>Names of the files in the order in which a person opens them.</returns>
    public ImmutableArray<string> Write(Proposal proposal, SiloWorkplace place, string language)
    {
        Directory.CreateDirectory(Path);
        var view = new ProposalView(proposal);
        ImmutableArray<NewFile> files =
        [
            new(ProposalFile.Name, ProposalFile.Bytes(proposal)),
            new(PairsCsv.Name, PairsCsv.Bytes(view)),
            new(PairsXlsx.Name, PairsXlsx.Bytes(view, language)),
            new(ReportPage.FileName, ReportPage.Bytes(view, language, MapShapes.Read(place.Settings, place.ConfigFolder, proposal.Inputs.Profile))),
        ];
        WrittenFiles.Put(Path, [.. files, Checksums.Of(files)]);
        return [ReportPage.FileName, PairsXlsx.Name, PairsCsv.Name, ProposalFile.Name, Checksums.Name];
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
