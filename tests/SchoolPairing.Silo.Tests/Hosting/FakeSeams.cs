using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Plans.Files;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Tests.Rotations;
using SchoolPairing.TestData;

namespace SchoolPairing.Silo.Tests.Hosting;

/// <summary>Files and engine for tests of the grains: a school file says "count generation", a policy file its distance limit, a file of locks the number of a school.</summary>
internal sealed class FakeSeams : ISchoolFiles, IPlanFiles, IMatchEngine, ITrainer
{
    public delegate MatchOutcome Engine(MatchInputs inputs, Action<MatchProgress> report, CancellationToken cancel);

    /// <summary>What the engine does.</summary>
    public Engine Solve { get; set; } = (inputs, _, _) => new MatchOutcome.ProvenBest(FakeCity.Proposal(inputs));

    public delegate TrainingOutcome TrainerFace(TrainingInputs inputs, Action<TrainingProgress> report, CancellationToken cancel);

    /// <summary>What the trainer does.</summary>
    public TrainerFace Learn { get; set; } = (inputs, _, _) => SomeModels.Trained(inputs.Rows.Length, inputs.At);

    /// <summary>Engine and teachers of rotation.</summary>
    public FakeRotation Rotation { get; } = new();

    /// <summary>What the policy names as its card.</summary>
    public string Card { get; set; } = "trial";

    /// <summary>How schools are made from number and generation.</summary>
    public Func<int, int, School> Make { get; set; } = FakeCity.School;

    /// <summary>The policy, its distance limit and card apart.</summary>
    public Policy Policy { get; set; } = FakeCity.Policy;

    /// <summary>The decisions of every plan.</summary>
    public ImmutableArray<PlannerDecision> Decisions { get; set; } =
        [new(DecisionKind.Must, null, FakeCity.Id(1)), new(DecisionKind.Lock, FakeCity.Id(2), FakeCity.Id(3))];

    /// <summary>Times that a school file was read.</summary>
    public int FilesRead { get; private set; }

    public void Register(IServiceCollection services) =>
        services.AddSingleton<ISchoolFiles>(this).AddSingleton<IPlanFiles>(this).AddSingleton<IMatchEngine>(this)
            .AddSingleton<IHistoryFiles>(new FakeHistory()).AddSingleton<ITrainer>(this)
            .AddSingleton<IRotationEngine>(Rotation).AddSingleton<ITeacherSource>(Rotation);

    public static ImportFile Schools(int count, int generation) => new("schools.csv", Encoding.UTF8.GetBytes($"{count} {generation}"));

    public static ImportFile Distance(double limitKm) => new("policy.json", Encoding.UTF8.GetBytes(limitKm.ToString(CultureInfo.InvariantCulture)));

    public Answer<ReadSchools> Read(ImportFile file, ProfileId profile)
    {
        FilesRead++;
        if (Encoding.UTF8.GetString(file.Content).Split(' ') is not [var count, var generation])
            return Answer<ReadSchools>.Refuse(Refusal.Of(RefusalCode.UnreadableFile, ("file", file.Name), ("expected", "count generation")));
        ImmutableArray<School> schools =
            [.. Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(number => Make(number, int.Parse(generation, CultureInfo.InvariantCulture)))];
        return Answer<ReadSchools>.Of(new(schools, new(file.Name, profile, "UTF-8", 1, [], schools.Length, schools.Length, 0, 0, schools.Length, [], [], 0)));
    }

    public RegisterDifference Difference(IReadOnlyCollection<RegisteredSchool> before, ImmutableArray<School> after)
    {
        var old = before.ToDictionary(school => school.School.Id);
        var kept = after.Select(school => school.Id).ToHashSet();
        var changes = after.Select(school => (school, kind: Kind(old.GetValueOrDefault(school.Id), school))).Where(change => change.kind is not null)
            .Select(change => new SchoolChange(change.school.Id, change.school.Name, change.kind!.Value, []))
            .Concat(before.Where(school => !school.Closed && !kept.Contains(school.School.Id))
                .Select(school => new SchoolChange(school.School.Id, school.School.Name, SchoolChangeKind.Closed, [])))
            .OrderBy(change => change.School).ToImmutableArray();
        return new(changes, after.Length - changes.Count(change => change.Kind != SchoolChangeKind.Closed));
    }

    public Answer<ImportColumns> Columns(ImportFile file, ProfileId profile) => Answer<ImportColumns>.Of(new(1, [], []));

    public Answer<ImportFile> Template(ProfileId profile) => Answer<ImportFile>.Of(new($"{profile}.xlsx", [1, 2, 3]));

    public Answer<PlanSettings> Read(ConfigurePlan command, IReadOnlySet<SchoolId> registered)
    {
        if (command.Locks is { } locks && !registered.Contains(FakeCity.Id(int.Parse(Encoding.UTF8.GetString(locks.Content), CultureInfo.InvariantCulture))))
            return Answer<PlanSettings>.Refuse(Refusal.Of(RefusalCode.UnknownSchool, ("file", locks.Name), ("row", "2"), ("school", "?")));
        var text = command.Policy is null ? "60" : Encoding.UTF8.GetString(command.Policy.Content);
        return double.TryParse(text, CultureInfo.InvariantCulture, out var limitKm)
            ? Answer<PlanSettings>.Of(new(Policy with { MaxDistanceKm = limitKm, Card = Card }, Decisions, null, null, [],
                command.Model is { } model ? ModelFile.Read(model).Value : null))
            : Answer<PlanSettings>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", "policy.json"), ("path", "$"), ("value", text), ("expected", "a number")));
    }

    public MatchOutcome Run(MatchInputs inputs, Action<MatchProgress> report, CancellationToken cancel) => Solve(inputs, report, cancel);

    public TrainingOutcome Train(TrainingInputs inputs, Action<TrainingProgress> report, CancellationToken cancel) => Learn(inputs, report, cancel);

    public VerifyReport Verify(Proposal proposal) => new([], proposal.Pairs.Length, proposal.Totals.Candidates);

    public Answer<WhyAnswer> Why(Proposal proposal, SchoolId helper, SchoolId receiver) =>
        Answer<WhyAnswer>.Of(new(helper, receiver, WhyKind.AlreadyPaired, 100, [], null));

    private static SchoolChangeKind? Kind(RegisteredSchool? before, School after) => before switch
    {
        null => SchoolChangeKind.Added,
        { Closed: true } => SchoolChangeKind.Reopened,
        _ => JsonSerializer.Serialize(before.School, ContractJson.Compact) == JsonSerializer.Serialize(after, ContractJson.Compact) ? null : SchoolChangeKind.Changed,
    };
}
