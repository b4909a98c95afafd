using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Web.Access;

/// <summary>Lets the grains know on whose behalf a page calls them.</summary>
internal static class CallerOfRequest
{
    public static IApplicationBuilder UseCallerOfRequest(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        Caller.Current = AccountClaims.CallerOf(http.User);
        return next(http);
    });
}

/// <summary>The same for a circuit, whose work no request carries: each message from the browser is answered on behalf of its person.</summary>
internal sealed class CallerOfCircuit(AuthenticationStateProvider people) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        Caller.Current = AccountClaims.CallerOf((await people.GetAuthenticationStateAsync()).User);
        await next(activity);
    };
}
