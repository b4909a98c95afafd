using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using SchoolPairing.Cli.Audit;
using SchoolPairing.Cli.Demo;
using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Matching;
using SchoolPairing.Cli.Quickstart;
using SchoolPairing.Cli.Rotations;
using SchoolPairing.Cli.Scoring;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Cli.Training;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli;

/// <summary>All commands, and what becomes of a fault.</summary>
internal static class CommandTree
{
    public static async Task<int> Run(CliHost host, string[] args, CancellationToken cancelled)
    {
        var texts = new CliTexts(GlobalOptions.LanguageOf(args, host.Environment));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(texts.Language);
        var root = new RootCommand(texts["cli"]);
        var options = new GlobalOptions(root, texts);
        Screen On(ParseResult parse) => new(host, texts, parse.GetValue(options.Json), !parse.GetValue(options.NoProgress));
        root.Add(QuickstartCommand.Create(texts, On));
        root.Add(DemoCommand.Create(texts, On));
        root.Add(CheckCommand.Create(texts, On));
        root.Add(MatchCommand.Create(texts, On));
        root.Add(ScoreCommand.Create(texts, On));
        root.Add(RotateCommand.Create(texts, On));
        root.Add(VerifyCommand.Create(texts, On));
        root.Add(WhyCommand.Create(texts, On));
        root.Add(TrainCommand.Create(texts, On));
        root.Add(CardCommand.Create(texts, On));
        root.Add(ModelsCommand.Create(texts, On));
        root.Add(TemplateCommand.Create(texts, On));
        root.Add(AuditCommand.Create(texts, On));

        HelpPage.On(root, texts);

        var parse = root.Parse(args);
        // Asking for help is no wrong use, whatever else is missing.
        if (parse.Action is ParseErrorAction || (parse.Action == parse.CommandResult.Command.Action && WrongUse.HasBlank(parse)))
            return WrongUse.Say(host, texts, parse);
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            };
            return await parse.InvokeAsync(configuration, cancelled);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return On(parse).Cancelled();
        }
        catch (TryAgainException)
        {
            // The database could not confirm a write: a full or forbidden disk, which the caller can mend.
            return On(parse).Refuse("storage-trouble", texts["storage-trouble"]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder is full, locked or forbidden: the caller can mend that, so it is no fault of the program.
            return FileTrouble.Say(On(parse), failure);
        }
#pragma warning disable CA1031 // the last place where a fault can be told: one sentence and a log, never a stack trace on the screen
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return FaultLog.Say(On(parse), failure);
        }
    }
}
