using System.CommandLine;
using System.Globalization;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Audit;

/// <summary>audit list: the newest entries that fit.</summary>
internal static class AuditListCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf)
    {
        var account = new Option<string?>("--account") { Description = texts["audit.account"], HelpName = "ID" };
        var act = new Option<string?>("--act") { Description = texts.Say("audit.act", ("acts", string.Join(", ", AuditActs.All))), HelpName = "ACT" };
        var subject = new Option<string?>("--subject") { Description = texts["audit.subject"], HelpName = "ID" };
        var from = new Option<DateOnly?>("--from") { Description = texts["audit.from"], HelpName = "YYYY-MM-DD" };
        var until = new Option<DateOnly?>("--until") { Description = texts["audit.until"], HelpName = "YYYY-MM-DD" };
        var before = new Option<long?>("--before") { Description = texts["audit.before"], HelpName = "N" };
        var count = new Option<int>("--count") { Description = texts.Say("audit.count", ("limit", AuditQuery.LargestCount)), HelpName = "N", DefaultValueFactory = _ => 50 };
        var command = new Command("list", texts["audit.list"]) { account, act, subject, from, until, before, count };
        var options = AuditCommand.OptionsOf(command, texts);
        command.SetAction((parse, cancelled) =>
        {
            var screen = screenOf(parse);
            // A day is a day of the people who read the list.
            DateTimeOffset? Midnight(DateOnly? day, int later) => day is { } date ? At(date.AddDays(later), screen.Host.Time.LocalTimeZone) : null;
            var query = new AuditQuery(
                parse.GetValue(account) is { } whose ? new AccountId(whose) : null, parse.GetValue(act) is { } which ? new ActId(which) : null, parse.GetValue(subject),
                Midnight(parse.GetValue(from), 0), Midnight(parse.GetValue(until), 1), parse.GetValue(before), parse.GetValue(count));
            return AuditCommand.Ask(screen, options, parse, async audit => Say(screen, await audit.Search(query)), cancelled);
        });
        return command;
    }

    private static int Say(Screen screen, Answer<AuditPage> answer)
    {
        if (!answer.Accepted) return screen.Refuse(answer.Refusals);
        var (texts, page) = (screen.Texts, answer.Value);
        screen.Document(new { Status = "done", page.Entries, page.More });
        if (page.Entries.IsEmpty) screen.Line(texts["audit.none"]);
        foreach (var entry in page.Entries) screen.Line(Line(screen, entry));
        if (page.More) screen.Line(texts.Say("audit.more", ("before", page.Entries[^1].Sequence)));
        return ExitCode.Done;
    }

    private static string Line(Screen screen, AuditEntry entry)
    {
        var language = screen.Texts.Language;
        var at = TimeZoneInfo.ConvertTime(entry.At, screen.Host.Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var details = string.Concat(entry.Details.Select(detail => $"  {detail.Name}={detail.Value}"));
        return $"{entry.Sequence}  {at}  {entry.Account} ({Texts.Say("role." + entry.Role, language)})  {Texts.Say("act." + entry.Act, language)}  {entry.Subject}{details}";
    }

    private static DateTimeOffset At(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
