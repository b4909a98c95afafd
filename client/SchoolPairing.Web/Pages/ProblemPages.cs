using Microsoft.AspNetCore.Diagnostics;

namespace SchoolPairing.Web.Pages;

/// <summary>What is said to somebody whose request was refused before a page could answer it: what happened, and what they can do.</summary>
internal static class ProblemPages
{
    /// <summary>The middle of the text keys pages.PROBLEM.title and .text.</summary>
    /// <param name="status">The status of the answer.</param>
    public static string Of(int status) => status switch
    {
        // A form without the sign that this program gave it: left open too long, or opened by somebody else in the same browser.
        StatusCodes.Status400BadRequest => "old-form",
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "no-access",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status429TooManyRequests => "too-many",
        >= StatusCodes.Status500InternalServerError => "fault",
        _ => "not-found",
    };

    /// <summary>A page that says what went wrong is read, not sent: what a refused form carried must not be refused a second time.</summary>
    public static IApplicationBuilder UseReadingOfProblems(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
            http.Request.ContentType = null;
            await next(http);
            return;
        }
        await next(http);
        // A page that refuses its form names a type and then says nothing.
        if (!http.Response.HasStarted && http.Response.StatusCode >= StatusCodes.Status400BadRequest) http.Response.ContentType = null;
    });
}
