using Spectre.Console;

namespace SchoolPairing.Cli.Terminal;

/// <summary>One bar on the terminal, gone when the work is done.</summary>
internal static class ProgressBar
{
    public static Task<T> While<T>(TextWriter error, string text, Func<Action<string, double>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(text), maxValue: 1);
                return work((next, share) =>
                {
                    bar.Description = Markup.Escape(next);
                    bar.Value = share;
                });
            });
    }
}
