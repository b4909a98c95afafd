using SchoolPairing.Cli.Silo;

namespace SchoolPairing.Cli.Terminal;

/// <summary>The world around the commands: where they write, how they reach a silo. Tests bring their own.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and errors.</param>
/// <param name="ErrorIsTerminal">Whether somebody watches <paramref name="Error"/>: only then are there progress bars.</param>
/// <param name="OpenSilo">Starts the embedded silo.</param>
/// <param name="ProgramFolder">Where the program and its config folder lie.</param>
/// <param name="Environment">Reads an environment variable.</param>
/// <param name="Time">The clock.</param>
/// <param name="FaultFolder">Where the traces of faults are kept.</param>
internal sealed record CliHost(
    TextWriter Out, TextWriter Error, bool ErrorIsTerminal, OpenSilo OpenSilo,
    string ProgramFolder, Func<string, string?> Environment, TimeProvider Time, string FaultFolder);
