using SchoolPairing.Silo.Hosting;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Hosting;

/// <summary>The program from its arguments to its exit code: 0 ended, 1 refused its settings or its data folder.</summary>
internal static class WebProgram
{
    public static async Task<int> Run(string[] arguments, string programFolder, TextWriter output, TextWriter error)
    {
        try
        {
            var settings = SettingsReader.Read(arguments, Path.Combine(programFolder, "config"));
            await using var app = WebApp.Build(settings);
            await app.StartAsync();
            foreach (var line in app.Services.GetRequiredService<FirstStart>().Told) await output.WriteLineAsync(line);
            foreach (var address in app.Urls) await output.WriteLineAsync(address);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (SiloRefusedException refused)
        {
            // Settings are read before anybody could choose a language.
            foreach (var refusal in refused.Refusals) await error.WriteLineAsync($"{Texts.Say(refusal, "zh-CN")}\n{Texts.Say(refusal, "en")}");
            return 1;
        }
    }
}
