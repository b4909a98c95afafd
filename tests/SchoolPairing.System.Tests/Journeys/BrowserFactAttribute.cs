using System.Runtime.CompilerServices;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>A test in a real browser: skipped loudly where there is none, failed under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Chromium is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "chromium not found: apt-get install chromium, or set CHROMIUM_PATH";
    }

    public static string? Chromium { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
        .FirstOrDefault(path => path is not null && File.Exists(path));
}
