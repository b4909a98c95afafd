using System.Globalization;
using SchoolPairing.Solver.Engines;
using SchoolPairing.Solver.Wire;

// Solves the programs on standard input one after the other and writes to standard output that each began, its progress and its outcome.
// Ends when the input does, or after so many idle seconds (--idle). Codes: 0 no more programs, 2 something else on the input.
using var output = Console.OpenStandardOutput();
using var programs = new ProgramInput(Console.OpenStandardInput());
string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
var idle = TimeSpan.FromSeconds(double.TryParse(Value("--idle"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : 60);
var solver = new OrToolsSolver();
while (programs.Next(idle) is { } task)
{
    AnswerWire.WriteBegun(output);
    if (Value("--fault") is { } fault) NativeFaults.Do(fault);
    AnswerWire.Write(output, solver.Solve(task.Program, task.Method, task.Budget, (points, bound) => AnswerWire.Write(output, points, bound), CancellationToken.None));
    programs.Answered();
}
if (programs.Fault is null) return 0;
Console.Error.WriteLine(programs.Fault);
return 2;
