using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>One HiGHS object with its native memory, its progress and its interruption.</summary>
internal sealed unsafe class HighsRun : IDisposable
{
    private readonly IntPtr highs = HighsLibrary.Highs_create();
    private readonly Action<long?, long?>? report;
    private readonly CancellationToken cancel;
    private GCHandle self;
    private long? points, bound;

    public HighsRun(Action<long?, long?>? report, CancellationToken cancel)
    {
        (this.report, this.cancel) = (report, cancel);
        self = GCHandle.Alloc(this);
        Checked(HighsLibrary.Highs_setBoolOptionValue(highs, "output_flag", 0));
        Checked(HighsLibrary.Highs_setCallback(highs, &Told, GCHandle.ToIntPtr(self)));
        foreach (var kind in new[] { HighsLibrary.MipImprovingSolution, HighsLibrary.MipLogging, HighsLibrary.MipInterrupt }) Checked(HighsLibrary.Highs_startCallback(highs, kind));
    }

    public void Set(string option, int value) => Checked(HighsLibrary.Highs_setIntOptionValue(highs, option, value));

    public void Set(string option, double value) => Checked(HighsLibrary.Highs_setDoubleOptionValue(highs, option, value));

    public void Pass(IntegerProgram program)
    {
        Checked(HighsLibrary.Highs_passMip(highs, program.Variables, program.Rows, program.Column.Length, HighsLibrary.RowWise, HighsLibrary.Maximise, 0,
            Numbers(program.Objective), Numbers(program.Lower), Numbers(program.Upper), Numbers(program.RowLower), Numbers(program.RowUpper),
            program.RowStart, program.Column, Numbers(program.Coefficient), [.. Enumerable.Repeat(HighsLibrary.WholeNumber, program.Variables)]));
        if (program.Hint.Length > 0) Checked(HighsLibrary.Highs_setSolution(highs, Numbers(program.Hint), 0, 0, 0));
    }

    /// <summary>Runs and answers the model status.</summary>
    public int Run()
    {
        _ = HighsLibrary.Highs_run(highs);
        return HighsLibrary.Highs_getModelStatus(highs);
    }

    /// <summary>The best values, rounded; null where there are none.</summary>
    public long[]? Values(int variables, int rows)
    {
        Checked(HighsLibrary.Highs_getIntInfoValue(highs, "primal_solution_status", out var solution));
        if (solution != HighsLibrary.FeasibleSolution) return null;
        var (values, duals, rowValues, rowDuals) = (new double[variables], new double[variables], new double[rows], new double[rows]);
        Checked(HighsLibrary.Highs_getSolution(highs, values, duals, rowValues, rowDuals));
        return Array.ConvertAll(values, value => (long)Math.Round(value));
    }

    /// <summary>The bound of the search.</summary>
    public long Bound() => HighsLibrary.Highs_getDoubleInfoValue(highs, "mip_dual_bound", out var limit) == 0 ? OrToolsSolver.WholeBound(limit) : IntegerProgram.Free;

    public void Dispose()
    {
        HighsLibrary.Highs_destroy(highs);
        self.Free();
    }

    private static double[] Numbers(long[] numbers) => Array.ConvertAll(numbers, number =>
        number >= IntegerProgram.Free ? double.PositiveInfinity : number <= -IntegerProgram.Free ? double.NegativeInfinity : number);

    // −1 is an error, 1 a warning.
    private static void Checked(int status)
    {
        if (status < 0) throw new InvalidOperationException("HiGHS refused a call");
    }

    // From native code, where an exception would end the process.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Told(int kind, byte* message, void* found, int* interrupt, void* data)
    {
        if (GCHandle.FromIntPtr((IntPtr)data).Target is not HighsRun run) return;
        try
        {
            if (kind == HighsLibrary.MipInterrupt && interrupt is not null) *interrupt = run.cancel.IsCancellationRequested ? 1 : 0;
            else run.Note(Item(found, "mip_primal_bound"), Item(found, "mip_dual_bound"));
        }
#pragma warning disable CA1031 // see above
        catch (Exception)
#pragma warning restore CA1031
        {
            // A listener that is gone is no reason to end the search.
        }
    }

    private static double Item(void* found, string name) => HighsLibrary.Highs_getCallbackDataOutItem(found, name) is var item && item is not null ? *(double*)item : double.NaN;

    private void Note(double best, double limit)
    {
        var foundPoints = double.IsFinite(best) && Math.Abs(best) < Wire.ProgramCheck.MostExact ? (long?)Math.Round(best) : points;
        var foundBound = OrToolsSolver.WholeBound(limit) is < IntegerProgram.Free and var whole ? Math.Min(whole, bound ?? whole) : bound;
        if (foundPoints == points && foundBound == bound) return;
        (points, bound) = (foundPoints, foundBound);
        report?.Invoke(points, bound);
    }
}
