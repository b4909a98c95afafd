using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Audit;

/// <summary>audit verify: walks the chain and names the first broken link, or the last entry, to be noted for the next time.</summary>
internal static partial class AuditVerifyCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var mark = new Option<string?>("--mark") { Description = texts["audit.mark"], HelpName = "N:HASH" };
        mark.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } noted && !Noted().IsMatch(noted)) result.AddError(texts["audit.mark"]);
        });
        var command = new Command("verify", texts["audit.verify"]) { mark };
        var options = AuditCommand.OptionsOf(command, texts);
        command.SetAction((parse, cancelled) =>
        {
            var screen = screenOf(parse);
            return AuditCommand.Ask(screen, options, parse, async audit => Say(screen, await audit.Verify(MarkOf(parse.GetValue(mark)))), cancelled);
        });
        return command;
    }

    private static int Say(Screen screen, AuditVerdict verdict)
    {
        var texts = screen.Texts;
        screen.Document(new { Status = verdict.Intact ? "intact" : "broken", verdict.Entries, verdict.Last, verdict.Broken });
        if (verdict.Broken is { } broken)
        {
            var fault = Texts.Say("chain." + broken.Fault, texts.Language, new Detail("sequence", broken.Sequence.ToString(CultureInfo.InvariantCulture)));
            screen.Line(texts.Say("audit.broken", ("fault", fault), ("entries", verdict.Entries)));
            return ExitCode.Refused;
        }
        screen.Line(texts.Say("audit.intact", ("entries", verdict.Entries)));
        if (verdict.Entries > 0) screen.Line(texts.Say("audit.note", ("mark", $"{verdict.Last.Sequence}:{verdict.Last.Hash}")));
        return ExitCode.Done;
    }

    private static AuditMark? MarkOf(string? noted) =>
        noted?.Split(':') is [var sequence, var hash] ? new(long.Parse(sequence, CultureInfo.InvariantCulture), hash.ToLowerInvariant()) : null;

    [GeneratedRegex("^[0-9]{1,18}:[0-9a-fA-F]{64}$")]
    private static partial Regex Noted();
}
