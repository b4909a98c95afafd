using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Teachers;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Binds the grains' faces of files and engine to what stands behind them.</summary>
internal static class SiloSeams
{
    public static IServiceCollection AddSeams(this IServiceCollection services) => services
        .AddSingleton<ISchoolFiles, ProfiledSchoolFiles>()
        .AddSingleton<IPlanFiles, ProfiledPlanFiles>()
        .AddSingleton<IMatchEngine, PureMatchEngine>()
        .AddSingleton<IHistoryFiles, ProfiledHistoryFiles>()
        .AddSingleton<ITrainer, PureTrainer>()
        .AddSingleton<ITeacherSource, TeacherSource>()
        .AddSingleton<IRotationEngine, PureRotationEngine>();
}
