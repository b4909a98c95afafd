using System.Diagnostics;
using System.Globalization;

namespace SchoolPairing.System.Tests.Kills;

/// <summary>A victim as its killer sees it.</summary>
internal sealed class VictimProcess : IDisposable
{
    private readonly Process process;

    public VictimProcess(string order, string folder, int number)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            RedirectStandardOutput = true, RedirectStandardInput = true,
            ArgumentList = { typeof(EntryPoint).Assembly.Location, Victim.Argument, order, folder, number.ToString(CultureInfo.InvariantCulture) },
        };
        process = Process.Start(start)!;
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The next line that it tells; null where it ended.</summary>
    public async Task<string?> Hear(CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(TimeSpan.FromSeconds(60));
        return await process.StandardOutput.ReadLineAsync(bound.Token);
    }

    /// <summary>Hears on until a line begins with a word.</summary>
    public async Task<string> HearOf(string word, CancellationToken cancel)
    {
        while (await Hear(cancel) is { } line)
            if (line.StartsWith(word, StringComparison.Ordinal)) return line;
        throw new InvalidOperationException($"the victim ended without saying {word}");
    }

    /// <summary>kill -9 on this process alone; what it told before its end.</summary>
    public async Task<IReadOnlyList<string>> Kill(CancellationToken cancel)
    {
        process.Kill();
        await process.WaitForExitAsync(cancel);
        var last = new List<string>();
        while (await Hear(cancel) is { } line) last.Add(line);
        return last;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
