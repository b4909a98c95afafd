using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SchoolPairing.Web.Hosting;

/// <summary>
/// Pages, style sheet and scripts are sent compressed, over https too: the tokens of forms are written anew in every answer, and cookies that
/// are not sent from other sites leave nobody the many requests that guessing a secret by its compressed length takes.
/// </summary>
internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
