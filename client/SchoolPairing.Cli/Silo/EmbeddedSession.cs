using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Cli.Silo;

/// <summary>The service inside this process.</summary>
internal sealed class EmbeddedSession(EmbeddedSilo silo) : ISiloSession
{
    public IGrainFactory Grains => silo.Grains;

    public static async Task<Answer<ISiloSession>> Open(SiloPlace place, CancellationToken cancelled)
    {
        try
        {
            // What goes wrong is told as a refusal or kept in the log file: the console belongs to the commands.
            var silo = await EmbeddedSilo.StartAsync(new EmbeddedSiloOptions
            {
                DataFolder = place.DataFolder, ConfigFolder = place.ConfigFolder, ConsoleLevel = LogLevel.None, UsualCaller = Caller.Operator,
            }, cancelled);
            return Answer<ISiloSession>.Of(new EmbeddedSession(silo));
        }
        catch (SiloRefusedException refused)
        {
            return Answer<ISiloSession>.Refuse(refused.Refusals);
        }
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();
}
