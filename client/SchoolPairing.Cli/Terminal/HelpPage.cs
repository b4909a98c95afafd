using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SchoolPairing.Cli.Terminal;

/// <summary>--help, every word of it in the reader's language; the library's own page mixes two.</summary>
internal sealed class HelpPage(CliTexts texts) : SynchronousCommandLineAction
{
    /// <summary>Puts this page and the words of --help and --version in place of the library's.</summary>
    public static void On(RootCommand root, CliTexts texts)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage(texts);
        help.Description = texts["option.help"];
        root.Options.OfType<VersionOption>().Single().Description = texts["option.version"];
    }

    public override int Invoke(ParseResult parseResult)
    {
        var (command, root) = (parseResult.CommandResult.Command, parseResult.RootCommandResult.Command);
        var lines = new List<string> { command.Description ?? "", "", texts["help.usage"], "  " + Usage(command, root), "" };
        Section(lines, "help.arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        Section(lines, "help.commands", command.Subcommands.Select(sub => (Signature(sub), sub.Description)));
        var options = command == root ? command.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
        Section(lines, "help.options", options.Select(option => (Names(option), option.Required ? texts.Say("help.required", ("what", option.Description ?? "")) : option.Description)));
        foreach (var line in lines) parseResult.InvocationConfiguration.Output.WriteLine(line);
        return ExitCode.Done;
    }

    private string Usage(Command command, Command root)
    {
        if (command == root) return $"{StartLine.Prefix} {texts["help.usage.command"]}";
        if (command.Subcommands.Count > 0) return $"{StartLine.Prefix} {StartLine.PathOf(command)} {texts["help.usage.command"]}";
        var needed = command.Options.Where(option => option.Required).Select(option => $" {option.Name} {option.HelpName}");
        return $"{StartLine.Prefix} {StartLine.PathOf(command)}{Values(command)}{string.Concat(needed)} {texts["help.usage.options"]}";
    }

    private static string Signature(Command command) => command.Name + Values(command);

    private static string Values(Command command) => string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"));

    private static string Names(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias is ['-', not '?', ..]).Append(option.Name)) + (option.HelpName is { } value ? $" <{value}>" : "");

    private void Section(List<string> lines, string title, IEnumerable<(string Left, string? Right)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        var width = all.Max(row => row.Left.Length);
        lines.Add(texts[title]);
        lines.AddRange(all.Select(row => $"  {row.Left.PadRight(width)}  {row.Right}"));
        lines.Add("");
    }
}
