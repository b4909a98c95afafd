using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Access;

/// <summary>Ends the circuit of an account that was disabled or got another password.</summary>
internal sealed class CircuitRecheck : RevalidatingServerAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly IServiceScopeFactory scopes;
    private readonly WebSettings settings;
    private readonly EndedSessions sessions;

    public CircuitRecheck(ILoggerFactory loggers, IServiceScopeFactory scopes, WebSettings settings, EndedSessions sessions) : base(loggers)
    {
        (this.scopes, this.settings, this.sessions) = (scopes, settings, sessions);
        sessions.Ended += End;
    }

    protected override TimeSpan RevalidationInterval => settings.AccountRecheck;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.GetUserAsync(authenticationState.User);
        return account is { Disabled: false }
            && authenticationState.User.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(account);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) sessions.Ended -= End;
        base.Dispose(disposing);
    }

    private void End(string account)
    {
        if (Known() is { } person && AccountClaims.CallerOf(person)?.Account.Value == account) SetAuthenticationState(Task.FromResult(Nobody));
    }

    // On a page without a circuit nobody may have been set yet.
    private ClaimsPrincipal? Known()
    {
        try
        {
            return GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } known ? known.Result.User : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
