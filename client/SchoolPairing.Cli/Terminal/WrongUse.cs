using System.CommandLine;
using System.CommandLine.Parsing;

namespace SchoolPairing.Cli.Terminal;

/// <summary>What is wrong with a command line, in the reader's language.</summary>
internal static class WrongUse
{
    public static int Say(CliHost host, CliTexts texts, ParseResult parse)
    {
        foreach (var line in Sentences(texts, parse).Distinct()) host.Error.WriteLine(line);
        var command = parse.CommandResult.Command is RootCommand ? "" : StartLine.PathOf(parse.CommandResult.Command) + " ";
        host.Error.WriteLine(texts.Say("wrong-use", ("command", $"{StartLine.Prefix} {command}")));
        return ExitCode.WrongUse;
    }

    /// <summary>Whether a value is blank. No path, name or id is; as a path it would mean the folder that happens to be the current one.</summary>
    public static bool HasBlank(ParseResult parse) => parse.CommandResult.Children.Any(IsBlank);

    private static IEnumerable<string> Sentences(CliTexts texts, ParseResult parse)
    {
        foreach (var word in parse.UnmatchedTokens) yield return texts.Say("wrong-use.unknown", ("word", word));
        if (parse.CommandResult.Command.Subcommands.Count > 0 && parse.UnmatchedTokens.Count == 0) yield return texts["wrong-use.no-command"];
        foreach (var blank in parse.CommandResult.Children.Where(IsBlank)) yield return texts.Say("wrong-use.blank", ("name", Name(blank)));
        foreach (var error in parse.Errors)
        {
            if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult } argument)
                yield return texts.Say("wrong-use.missing", ("name", argument.Argument.Name));
            else if (Given(error.SymbolResult) is { Implicit: true } absent)
                yield return texts.Say("wrong-use.missing", ("name", absent.Option.Name));
            else if (Given(error.SymbolResult) is { Tokens.Count: 0 } empty)
                yield return texts.Say("wrong-use.no-value", ("name", empty.Option.Name));
            else if (Given(error.SymbolResult) is { } option && !IsBlank(option))
                yield return texts.Say("wrong-use.value", ("name", option.Option.Name), ("value", string.Join(' ', option.Tokens)), ("what", option.Option.Description ?? ""));
        }
    }

    private static bool IsBlank(SymbolResult symbol) => symbol.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value));

    private static string Name(SymbolResult symbol) => symbol switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "",
    };

    // The library names the option itself or the value under it.
    private static OptionResult? Given(SymbolResult? result) => result as OptionResult ?? (result as ArgumentResult)?.Parent as OptionResult;
}
