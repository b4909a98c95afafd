using System.Diagnostics;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Silo.Rotations.Solving;
using Xunit;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>The solver's process is really started, and really ends in every way in which it can.</summary>
public sealed class SolverProcessTests
{
    private static readonly SolverProcess Solver = new(TimeProvider.System);

    [Theory]
    [InlineData(IntegerMethod.BranchAndCut)]
    [InlineData(IntegerMethod.ConstraintProgramming)]
    public void A_small_program_is_solved_to_its_known_answer(IntegerMethod method)
    {
        var outcome = Solver.Solve(SomePrograms.Bag(), method, SomePrograms.Plenty, null, TestContext.Current.CancellationToken);

        Assert.Equal(IntegerStatus.Proven, outcome.Status);
        Assert.Equal([1, 0, 1], outcome.Values);
        Assert.Equal(10, outcome.Bound);
        Assert.True(outcome.Reproducible);
    }

    [Fact]
    public void The_relaxation_gives_a_bound()
    {
        var outcome = Solver.Solve(SomePrograms.Bag(), IntegerMethod.Relaxation, SomePrograms.Plenty, null, TestContext.Current.CancellationToken);

        Assert.Equal(IntegerStatus.Good, outcome.Status);
        Assert.Equal(10, outcome.Bound);
    }

    [Theory]
    [InlineData(IntegerMethod.BranchAndCut)]
    [InlineData(IntegerMethod.ConstraintProgramming)]
    [InlineData(IntegerMethod.Relaxation)]
    public void What_no_values_keep_is_impossible(IntegerMethod method) => Assert.Equal(IntegerStatus.Impossible,
        Solver.Solve(SomePrograms.Impossible(), method, SomePrograms.Plenty, null, TestContext.Current.CancellationToken).Status);

    [Theory]
    [InlineData(IntegerMethod.BranchAndCut)]
    [InlineData(IntegerMethod.ConstraintProgramming)]
    public void A_time_limit_leaves_good_values_that_are_not_called_reproducible(IntegerMethod method)
    {
        var outcome = Solver.Solve(SomePrograms.Hard(1), method, SomePrograms.Plenty with { Seconds = 2 }, null, TestContext.Current.CancellationToken);

        Assert.Equal(IntegerStatus.Good, outcome.Status);
        Assert.Null(SomePrograms.Hard(1).Broken(outcome.Values));
        Assert.True(outcome.Bound >= SomePrograms.Hard(1).PointsOf(outcome.Values));
        Assert.False(outcome.Reproducible);
    }

    [Theory]
    [InlineData(IntegerMethod.BranchAndCut)]
    [InlineData(IntegerMethod.ConstraintProgramming)]
    public void Progress_is_told_and_a_cancellation_ends_the_process(IntegerMethod method)
    {
        using var cancel = new CancellationTokenSource();
        var told = 0;
        var outcome = Solver.Solve(SomePrograms.Hard(2), method, SomePrograms.Plenty, (_, _) => { told++; cancel.Cancel(); }, cancel.Token);

        Assert.Equal(IntegerStatus.Cancelled, outcome.Status);
        Assert.True(told > 0);
    }

    [Fact]
    public void Who_cancelled_before_starts_nothing() => Assert.Equal(IntegerStatus.Cancelled,
        new SolverProcess(TimeProvider.System, fault: "abort").Solve(SomePrograms.Bag(), IntegerMethod.BranchAndCut, SomePrograms.Plenty, null, new CancellationToken(canceled: true)).Status);

    [Fact]
    public void An_abort_inside_native_code_is_an_outcome() => Assert.Equal("aborted", Died("abort", SomePrograms.Plenty));

    [Fact]
    public void Native_memory_without_end_is_stopped_at_the_limit() => Assert.Equal("memory-limit", Died("memory", SomePrograms.Plenty with { MemoryMegabytes = 400 }));

    [Fact]
    public async Task A_process_that_somebody_kills_is_an_outcome()
    {
        var before = Children();
        var solving = Task.Run(() => Died("wait", SomePrograms.Plenty), TestContext.Current.CancellationToken);
        Process? child;
        while ((child = Array.Find(Children(), process => !Array.Exists(before, old => old.Id == process.Id))) is null) await Task.Yield();
        child.Kill();
        Assert.Equal("killed", await solving);
    }

    [Fact]
    public void A_process_that_has_answered_solves_the_next_program_too()
    {
        using var solver = new SolverProcess(TimeProvider.System);
        var before = Children();
        Solve(solver);
        var child = Assert.Single(Children(), process => !Array.Exists(before, old => old.Id == process.Id));
        Solve(solver);
        Assert.Equal(child.Id, Assert.Single(Children(), process => !Array.Exists(before, old => old.Id == process.Id)).Id);
    }

    [Fact]
    public void A_process_that_somebody_kills_while_it_waits_costs_nobody_an_answer()
    {
        using var solver = new SolverProcess(TimeProvider.System);
        var before = Children();
        Solve(solver);
        using var child = Assert.Single(Children(), process => !Array.Exists(before, old => old.Id == process.Id));
        child.Kill();
        child.WaitForExit();
        Solve(solver);
    }

    [Fact]
    public async Task Programs_are_solved_at_the_same_time()
    {
        using var solver = new SolverProcess(TimeProvider.System);
        for (var round = 0; round < 2; round++) await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Solve(solver), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Nothing_runs_on_when_the_service_stops()
    {
        var before = Children();
        Process child;
        using (var solver = new SolverProcess(TimeProvider.System))
        {
            Solve(solver);
            child = Assert.Single(Children(), process => !Array.Exists(before, old => old.Id == process.Id));
        }
        Assert.True(child.WaitForExit(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void A_process_that_is_asked_nothing_ends_by_itself()
    {
        using var process = Process.Start(SolverProgram.StartInfo(null, TimeSpan.FromSeconds(0.1)))!;
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void A_waiting_process_ends_when_whoever_started_it_does()
    {
        using var process = Process.Start(SolverProgram.StartInfo(null))!;
        SchoolPairing.Solver.Wire.ProgramWire.Write(process.StandardInput.BaseStream, SomePrograms.Bag(), IntegerMethod.BranchAndCut, SomePrograms.Plenty);
        Assert.NotNull(SchoolPairing.Solver.Wire.AnswerWire.Read(process.StandardOutput.BaseStream, null, null));
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void A_program_that_is_none_is_refused_before_any_process_sees_it()
    {
        var outcome = Solver.Solve(SomePrograms.Bag() with { Column = [0, 1, 7] }, IntegerMethod.BranchAndCut, SomePrograms.Plenty, null, TestContext.Current.CancellationToken);

        Assert.Equal(IntegerStatus.Died, outcome.Status);
        Assert.StartsWith("refused", outcome.Died, StringComparison.Ordinal);
    }

    [Fact]
    public void Garbage_on_its_input_ends_the_process_with_code_two()
    {
        using var process = Process.Start(SolverProgram.StartInfo(null))!;
        process.StandardInput.Write("GET / HTTP/1.1\r\n\r\n");
        process.StandardInput.Close();
        Assert.Equal("", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public void The_process_ends_when_whoever_started_it_does()
    {
        using var process = Process.Start(SolverProgram.StartInfo("wait"))!;
        SchoolPairing.Solver.Wire.ProgramWire.Write(process.StandardInput.BaseStream, SomePrograms.Bag(), IntegerMethod.BranchAndCut, SomePrograms.Plenty);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void The_same_seed_and_steps_give_the_same_answer()
    {
        var budget = SomePrograms.Plenty with { DeterministicSeconds = 1, Seconds = 300 };
        IntegerOutcome Solved() => Solver.Solve(SomePrograms.Hard(3), IntegerMethod.ConstraintProgramming, budget, null, TestContext.Current.CancellationToken);
        var (one, other) = (Solved(), Solved());

        Assert.Equal(IntegerStatus.Good, one.Status);
        Assert.True(one.Reproducible);
        Assert.Equal(one.Values, other.Values);
        Assert.Equal(one.Bound, other.Bound);
    }

    [Fact]
    public void The_solvers_are_not_loaded_into_this_process()
    {
        _ = Solver.Solve(SomePrograms.Bag(), IntegerMethod.BranchAndCut, SomePrograms.Plenty, null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "Google.OrTools");
    }

    private static void Solve(SolverProcess solver) =>
        Assert.Equal([1, 0, 1], solver.Solve(SomePrograms.Bag(), IntegerMethod.BranchAndCut, SomePrograms.Plenty, null, TestContext.Current.CancellationToken).Values);

    private static string? Died(string fault, SolveBudget budget)
    {
        var outcome = new SolverProcess(TimeProvider.System, fault: fault).Solve(SomePrograms.Bag(), IntegerMethod.BranchAndCut, budget, null, TestContext.Current.CancellationToken);
        Assert.Equal(IntegerStatus.Died, outcome.Status);
        Assert.Empty(outcome.Values);
        return outcome.Died;
    }

    // Tests of one class run one after the other, and no other class starts the solver.
    private static Process[] Children() => [.. Process.GetProcessesByName("dotnet").Where(IsOurs)];

    private static bool IsOurs(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ')[1] == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)
                && File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("SchoolPairing.Solver.dll", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
