using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching;

/// <summary>Reads the proposal of a folder for the commands that ask about it.</summary>
internal static class ProposalReading
{
    /// <summary>The proposal, or null after the screen said why it cannot be read.</summary>
    public static Proposal? Read(Screen screen, string folder)
    {
        var path = Path.Combine(folder, ProposalFile.Name);
        if (!File.Exists(path))
        {
            screen.Refuse("file.missing", screen.Texts.Say("file.missing", ("path", path)));
            return null;
        }
        var read = ProposalFile.Read(folder);
        if (read.Accepted) return read.Value;
        screen.Refuse(read.Refusals);
        return null;
    }
}
