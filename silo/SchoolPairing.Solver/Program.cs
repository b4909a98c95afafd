using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Engines;
using SchoolPairing.Solver.Wire;

// Solves the one program on standard input and writes progress and outcome to standard output. Codes: 0 answered, 2 no program on the input.
// Whoever started this process holds its input open: when that ends, so does this.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
(IntegerProgram Program, IntegerMethod Method, SolveBudget Budget) task;
try
{
    task = ProgramWire.Read(input);
}
catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or OutOfMemoryException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}

new Thread(() =>
{
    // Nothing follows a program on the input: a byte or the end of it both mean that nobody waits for the answer any more.
    _ = input.ReadByte();
    System.Diagnostics.Process.GetCurrentProcess().Kill();
}) { IsBackground = true, Name = "input" }.Start();

if (args is ["--fault", var fault]) NativeFaults.Do(fault);
var solver = new OrToolsSolver();
AnswerWire.Write(output, solver.Solve(task.Program, task.Method, task.Budget, (points, bound) => AnswerWire.Write(output, points, bound), CancellationToken.None));
return 0;
