using System.Diagnostics;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>What the program said and how it ended.</summary>
public sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public CliResult Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit {ExitCode} instead of {exitCode}\n{Output}\n{Errors}");
        return this;
    }
}

/// <summary>Runs the command line program as a person does, in a process of its own, for two minutes at most.</summary>
public static class Cli
{
    /// <summary>In its own folder: beside these tests it would lack the libraries that pages take from the shared framework.</summary>
    public static string File { get; } =
        Path.Combine(AppContext.BaseDirectory.Replace("tests/SchoolPairing.System.Tests", "client/SchoolPairing.Cli", StringComparison.Ordinal), "SchoolPairing.Cli.dll");

    public static async Task<CliResult> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(File);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}

/// <summary>A folder of its own for one test class, gone afterwards.</summary>
public sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("schoolpairing-").FullName;

    public string this[params string[] parts] => global::System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
