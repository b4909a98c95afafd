using Google.OrTools.Sat;

namespace SchoolPairing.Solver.Engines;

/// <summary>Real ways in which native code ends a process, for the tests of whoever starts this one; no program of ours asks for them.</summary>
internal static class NativeFaults
{
    public static void Do(string fault)
    {
        switch (fault)
        {
            // A parameter that the solver cannot parse: a failed check inside native code, SIGABRT.
            case "abort":
                using (var solver = new CpSolver { StringParameters = "no_such_parameter:1" }) solver.Solve(new CpModel());
                break;
            // Native memory that is never given back.
            case "memory":
                for (var kept = new List<IntPtr>(); ; kept.Add(Grown())) { }
            // Waits for ever.
            case "wait":
                new ManualResetEvent(false).WaitOne();
                break;
        }
    }

    private static unsafe IntPtr Grown()
    {
        const int Megabytes = 8 << 20;
        var memory = System.Runtime.InteropServices.NativeMemory.Alloc(Megabytes);
        System.Runtime.InteropServices.NativeMemory.Fill(memory, Megabytes, 1);
        return (IntPtr)memory;
    }
}
