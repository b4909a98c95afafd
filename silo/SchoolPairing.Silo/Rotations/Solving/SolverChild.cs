using System.ComponentModel;
using System.Diagnostics;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Wire;

namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>One process of SchoolPairing.Solver, which solves one program after the other. It ends by itself when its standard input does, so it never outlives this process.</summary>
internal sealed class SolverChild : IDisposable
{
    private const int MostWords = 2000;

    private readonly Process process;
    private readonly Lock words = new();
    private string lastWords = "";
    private Stream? answers;

    private SolverChild(Process process) => this.process = process;

    /// <summary>Whether it has answered a program before.</summary>
    public bool Used { get; private set; }

    /// <summary>Whether it has begun the program that it was asked last.</summary>
    public bool Began { get; private set; }

    /// <summary>What it last said on standard error, such as the failed check of an abort.</summary>
    public string LastWords
    {
        get { lock (words) return lastWords; }
    }

    public bool HasEnded => process.HasExited;

    public int ExitCode => process.HasExited ? process.ExitCode : -1;

    /// <summary>Starts it; null where the machine does not let us.</summary>
    public static SolverChild? Start(string? fault)
    {
        var process = new Process { StartInfo = SolverProgram.StartInfo(fault) };
        var child = new SolverChild(process);
        process.ErrorDataReceived += (_, line) => child.Hear(line.Data);
        try
        {
            process.Start();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or IOException)
        {
            process.Dispose();
            return null;
        }
        process.BeginErrorReadLine();
        child.answers = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        child.OfferToTheKernel();
        return child;
    }

    /// <summary>Sends the program and reads until the outcome; null where none came, and the process has ended or is about to.</summary>
    public IntegerOutcome? Ask(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report)
    {
        Began = false;
        try
        {
            ProgramWire.Write(process.StandardInput.BaseStream, program, method, budget);
        }
        catch (IOException)
        {
            // It ended before it had read everything: what it wrote until then, and its exit code, say how.
        }
        IntegerOutcome? outcome = null;
        try
        {
            outcome = AnswerWire.Read(answers!, () => Began = true, report);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or OverflowException)
        {
            // An answer that is none.
        }
        finally
        {
            // Whoever gave no answer, or had a listener that failed, is not asked again.
            Used = outcome is not null;
            if (!Used) Kill();
        }
        return outcome;
    }

    public void WaitForEnd() => process.WaitForExit();

    public string How() => ChildEnd.Of(ExitCode);

    /// <summary>Memory that it holds now; 0 where it has ended.</summary>
    public long ResidentBytes()
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return 0;
        }
    }

    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: false);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It had ended already.
        }
    }

    public void Dispose()
    {
        Kill();
        answers?.Dispose();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (words) lastWords = line.Length > MostWords ? line[..MostWords] : line;
    }

    // Where memory runs out on Linux, the kernel is to take this process and not the service.
    private void OfferToTheKernel()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            File.WriteAllText($"/proc/{process.Id}/oom_score_adj", "1000");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A container that does not allow it still has the memory limit.
        }
    }
}
