using Microsoft.Extensions.DependencyInjection;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Binds the grains' faces of files and engine to what stands behind them.</summary>
internal static class SiloSeams
{
    public static IServiceCollection AddSeams(this IServiceCollection services) => services;
}
