using System.Diagnostics;
using SchoolPairing.Benchmarks.Solving;
using SchoolPairing.Matchmaking.Solving;
foreach (var size in InstanceSize.All)
{
    if (args.Length > 0 && !args.Contains(size.Name)) continue;
    foreach (var levels in new[] { false, true })
    {
        var problem = MadeInstances.Make(size, levels);
        for (var run = 0; run < 3; run++)
        {
            var c0=Cpu();var clock = Stopwatch.StartNew();
            var ours = TwinningFlowSolver.Solve(problem);
            var ms = clock.Elapsed.TotalMilliseconds;var cpu=Cpu()-c0;
            var bad = run == 0 ? FlowCheck.Violations(problem, ours).Count : 0;
            var peer = run < 1 && !args.Contains("nopeer") ? PeerFlow.Solve(problem) : null;
            Console.WriteLine($"{size.Name} levels={levels} arcs={problem.Arcs} ours={ms:f1} cpu={cpu:f1} pivots={ours.Pivots} peer={peer?.SolveMs:f1} build={peer?.BuildMs:f1} {peer?.Status} equal={peer?.Total == ours.Total(problem)} bad={bad}");
        }
    }
}
return 0;
static double Cpu()=>double.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)/1e6;
