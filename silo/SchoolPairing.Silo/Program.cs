using System.Runtime.InteropServices;
using SchoolPairing.Silo.Hosting;

var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
void StopOn(PosixSignalContext signal) => signal.Cancel = stop.TrySetResult();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopOn);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopOn);
try
{
    var configFolder = Path.Combine(AppContext.BaseDirectory, "config");
    var options = SiloSettings.Options(SiloSettings.Read(configFolder, args), configFolder);
    await using var silo = await EmbeddedSilo.StartAsync(options);
    await Console.Out.WriteLineAsync("ready");
    await stop.Task;
    return 0;
}
catch (SiloRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
