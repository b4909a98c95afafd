using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SchoolPairing.Web.Tests.Hosting;

/// <summary>Every endpoint that the program answers, pages that are added later included.</summary>
internal static class Routes
{
    public static IReadOnlyList<RouteEndpoint> All(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsAsset(endpoint))];

    public static bool IsOpenToAnybody(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>The roles that may open it; none: whoever is signed in.</summary>
    public static IReadOnlyList<string> Roles(RouteEndpoint endpoint) =>
        [
            .. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().SelectMany(rule => rule.Roles?.Split(',') ?? []),
            .. endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<RolesAuthorizationRequirement>().SelectMany(rule => rule.AllowedRoles),
        ];

    /// <summary>An address that the route answers, with a made value for each of its parameters.</summary>
    public static string Address(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x"))));

    public static bool Answers(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains(method);

    /// <summary>The circuit of the board, whose pages decide who gets one, and the way to files of a program that was built and not published.</summary>
    public static bool IsOfTheFramework(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/') is ['_', ..] or "{**path:file}";

    // Style sheet, icon and the framework's script: files that everybody may read.
    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
