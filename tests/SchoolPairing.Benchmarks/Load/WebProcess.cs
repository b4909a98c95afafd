using System.Diagnostics;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>The program as it is shipped, in a process of its own that can be killed and started again on the same folder and port.</summary>
internal sealed class WebProcess(string folder) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly List<string> complaints = [];
    private TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int kills;
    private Process? process;

    /// <summary>Where it listens; the same after a restart.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>How often it was killed: a call that was cut off by a kill sees another number after it than before.</summary>
    public int Kills => kills;

    /// <summary>Ends when the program serves.</summary>
    public Task Up => up.Task;

    /// <summary>What it wrote to its error stream.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Starts it and waits until it says where it listens.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> Start()
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "SchoolPairing.Web.dll"), "--data", folder, "--urls", Address.ToString().TrimEnd('/'), "--demo",
                // Everybody comes from this one machine.
                "--Auth:TriesPerAddress=100000",
            },
        };
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data)) lock (complaints) complaints.Add(line.Data);
        };
        process.BeginErrorReadLine();
        using var bound = new CancellationTokenSource(LongestStart);
        while (await process.StandardOutput.ReadLineAsync(bound.Token) is { } line)
        {
            if (!line.StartsWith("http://", StringComparison.Ordinal)) continue;
            Address = new Uri(line);
            var took = clock.Elapsed;
            up.SetResult();
            return took;
        }
        throw new InvalidOperationException("the program ended at its start: " + string.Join('\n', complaints));
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        kills++;
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public void Dispose()
    {
        if (process is null) return;
        try
        {
            if (!process.HasExited) process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Killed and disposed already.
        }
        process.Dispose();
    }
}
