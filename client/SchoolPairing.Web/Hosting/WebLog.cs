using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace SchoolPairing.Web.Hosting;

/// <summary>Serilog of the pages: a file a day beside the service's own. Form fields and query strings are never logged.</summary>
internal static class WebLog
{
    public static void Add(WebApplicationBuilder builder, WebSettings settings)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .WriteTo.Console(restrictedToMinimumLevel: LogEventLevel.Warning, standardErrorFromLevel: LevelAlias.Minimum, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(new CompactJsonFormatter(), Path.Combine(settings.DataFolder, "logs", "web-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31)
            .CreateLogger(), dispose: true);
    }
}
