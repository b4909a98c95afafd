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
        if (!File.Exists(Path.Combine(folder, ProposalFile.Name)))
        {
            screen.Refuse("proposal.missing", screen.Texts.Say("proposal.missing", ("path", folder)));
            return null;
        }
        var read = ProposalFile.Read(folder);
        if (read.Accepted) return read.Value;
        screen.Refuse(read.Refusals);
        return null;
    }
}
