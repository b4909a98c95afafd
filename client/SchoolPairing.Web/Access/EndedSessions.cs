using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace SchoolPairing.Web.Access;

/// <summary>
/// Accounts whose sessions were ended while this program runs: their next request is checked against the stored account, however short ago the last check
/// was, and their circuits end at once. Other programs on the same accounts learn of it by the regular check.
/// </summary>
internal sealed class EndedSessions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);

    /// <summary>Told the id of an account whose sessions end.</summary>
    public event Action<string>? Ended;

    /// <summary>Ends the sessions of an account; its new security stamp must be stored before.</summary>
    public void End(string account)
    {
        ended[account] = clock.GetUtcNow();
        Ended?.Invoke(account);
    }

    /// <summary>Validates a cookie: anew where a session of its account was ended since it was issued.</summary>
    public static Task Validate(CookieValidatePrincipalContext cookie)
    {
        var services = cookie.HttpContext.RequestServices;
        var account = services.GetRequiredService<UserManager<Account>>().GetUserId(cookie.Principal!);
        // The moment of a cookie has no fractions of seconds.
        if (account is not null && services.GetRequiredService<EndedSessions>().ended.TryGetValue(account, out var at) && cookie.Properties.IssuedUtc <= at) cookie.Properties.IssuedUtc = null;
        return SecurityStampValidator.ValidatePrincipalAsync(cookie);
    }
}
