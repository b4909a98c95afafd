using System.Runtime.InteropServices;
using System.Text;
using SchoolPairing.Cli;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;

// Chinese on a Windows console, and no byte order mark in pipes.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    // The run is cancelled through its grain; the program then ends by itself.
    signal.Cancel = true;
    stop.Cancel();
}
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var host = new CliHost(
    Console.Out, Console.Error, ErrorIsTerminal: !Console.IsErrorRedirected, EmbeddedSession.Open,
    AppContext.BaseDirectory, Environment.GetEnvironmentVariable, TimeProvider.System, Path.GetTempPath());
return await CommandTree.Run(host, args, stop.Token);
