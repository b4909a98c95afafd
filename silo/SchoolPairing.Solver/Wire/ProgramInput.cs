using System.Collections.Concurrent;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Wire;

/// <summary>One program with how it is to be solved.</summary>
/// <param name="Program">What.</param>
/// <param name="Method">By which kind of solver.</param>
/// <param name="Budget">Limits and seed.</param>
public sealed record SolveTask(IntegerProgram Program, IntegerMethod Method, SolveBudget Budget);

/// <summary>
/// The programs that arrive on the input, read by a thread of their own: whoever started this process holds the input open, so when it ends while a program is being solved, nobody
/// waits for the answer any more, and the process ends at once.
/// </summary>
internal sealed class ProgramInput : IDisposable
{
    private readonly Stream input;
    private readonly BlockingCollection<SolveTask> waiting = [];
    private int unanswered;

    public ProgramInput(Stream input)
    {
        this.input = input;
        new Thread(Read) { IsBackground = true, Name = "input" }.Start();
    }

    /// <summary>What stood on the input in the place of a program; null where nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>The next program; null where the input has ended, or none came in so long.</summary>
    public SolveTask? Next(TimeSpan idle) => waiting.TryTake(out var task, idle) ? task : null;

    /// <summary>The last program's outcome is written.</summary>
    public void Answered() => Interlocked.Decrement(ref unanswered);

    public void Dispose()
    {
        waiting.Dispose();
        input.Dispose();
    }

    private void Read()
    {
        try
        {
            while (ProgramWire.Read(input) is { } task)
            {
                Interlocked.Increment(ref unanswered);
                waiting.Add(task);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or OutOfMemoryException)
        {
            Fault = failure.Message;
        }
        if (Volatile.Read(ref unanswered) > 0) System.Diagnostics.Process.GetCurrentProcess().Kill();
        waiting.CompleteAdding();
    }
}
