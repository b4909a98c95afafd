using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Teachers;

/// <summary>A teacher's calendar as a file: for the teacher, and for whoever has the secret address.</summary>
internal static class CalendarFiles
{
    private const string Ics = "text/calendar; charset=utf-8";

    public static async Task<IResult> Own(HttpContext http, OwnAsk ask, Words words)
    {
        NotKept(http);
        return ask.Grain is { } grain && (await grain.File(words.Language)).Value is { } file ? Results.File(file.Content, Ics, file.Name) : Results.NotFound();
    }

    /// <summary>The calendar behind a secret. Nothing tells a secret that was ended from one that never was.</summary>
    public static async Task<IResult> Shared(string secret, HttpContext http, IGrainFactory grains)
    {
        NotKept(http);
        // The subscription names the language; a calendar program says nothing about its reader.
        var language = http.Request.Query["lang"] == "en" ? "en" : "zh-CN";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        var file = await AsService.Ask(() => grains.GetGrain<ICalendarFeedGrain>(hash).Read(language));
        // The address says who may read it, so that no other site and no index keeps it.
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return file.Value is { } calendar ? Results.File(calendar.Content, Ics) : Results.NotFound();
    }

    private static void NotKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";
}

/// <summary>Asks on behalf of the service itself, where nobody is signed in or nothing about anybody is answered.</summary>
internal static class AsService
{
    public static async Task<T> Ask<T>(Func<Task<T>> question)
    {
        var before = Caller.Current;
        Caller.Current = Caller.Service;
        try
        {
            return await question();
        }
        finally
        {
            Caller.Current = before;
        }
    }
}
