using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Silo.Access;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Rotations.Files;
using SchoolPairing.Silo.Rotations.Solving;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;

namespace SchoolPairing.Silo.Hosting;

/// <summary>What every silo of ours consists of, embedded or in a test cluster.</summary>
internal static class SiloAreas
{
    /// <summary>Storage, worker threads and grains of all areas. Files and engine come from <see cref="SiloSeams"/>.</summary>
    public static ISiloBuilder AddSchoolPairing(this ISiloBuilder silo, SiloFolders folders)
    {
        silo.Services.AddSingleton(folders);
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton<Database>();
        silo.Services.AddSingleton<DatabaseWriter>();
        silo.Services.AddSingleton<GrainStorage>();
        silo.Services.AddSingleton<SideWorker>();
        silo.Services.AddSingleton<IIntegerSolver, SolverProcess>(services => new SolverProcess(services.GetRequiredService<TimeProvider>(), services.GetService<ILogger<SolverProcess>>()));
        silo.Services.AddSingleton<ModelCatalogue>();
        silo.Services.AddSingleton<PlanDesk>();
        silo.Services.AddSingleton<RegisterMeasuring>();
        silo.Services.AddSingleton<SolveQueue>();
        silo.Services.AddHostedService(services => services.GetRequiredService<SolveQueue>());
        silo.Services.AddSingleton<TrainingDesk>();
        silo.Services.AddSingleton<TrainingQueue>();
        silo.Services.AddHostedService(services => services.GetRequiredService<TrainingQueue>());
        silo.AddIncomingGrainCallFilter<CallFilter>();
        silo.AddIncomingGrainCallFilter<StorageFaults>();
        silo.Services.AddSingleton<StandingPlans>();
        silo.Services.AddSingleton<RegisterNow>();
        silo.Services.AddHostedService<OfferClock>();
        silo.Services.AddSingleton<RotationConfig>();
        silo.Services.AddSingleton<RotationDesk>();
        silo.Services.AddSingleton<PlannedRuns>();
        silo.Services.AddSingleton<ReplanWorker>();
        silo.Services.AddSingleton<RotationWorkplace>();
        silo.Services.AddSingleton<RotationQueue>();
        silo.Services.AddHostedService(services => services.GetRequiredService<RotationQueue>());
        silo.Services.AddHostedService<RotationClock>();
        silo.Services.TryAddSingleton(new DeferralRetention());
        silo.Services.AddHostedService<DeferralClock>();
        silo.Services.AddSingleton<TeacherFiles>();
        silo.Services.AddSingleton<TeachersNow>();
        silo.Services.AddSingleton<RuleBook>();
        silo.Services.AddSingleton<ServiceRecords>();
        silo.Services.AddSingleton<TeacherLists>();
        silo.Services.AddSingleton<OwnPages>();
        silo.Services.AddSingleton<TeacherDesk>();
        silo.AddStartupTask<RunSweep>();
        // An import or a check of a large proposal may take longer than a network call; inside one process nothing gets lost on the way.
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(10));
        return silo;
    }
}
