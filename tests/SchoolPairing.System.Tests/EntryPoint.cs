using SchoolPairing.System.Tests.Kills;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SchoolPairing.System.Tests;

/// <summary>Runs the tests or, where a kill test started it, the victim.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        [Victim.Argument, .. var orders] => Victim.Run(orders),
        _ when arguments.Contains("--server") || arguments.Contains("--internal-msbuild-node") =>
            TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(arguments),
    };
}
