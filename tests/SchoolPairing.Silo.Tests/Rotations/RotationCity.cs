using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.Silo.Tests.Pairings;
using SchoolPairing.TestData;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>Twelve schools of three units with four teachers each, on 2026-08-01: the first term begins in a month.</summary>
internal sealed class RotationCity : IAsyncDisposable
{
    public static readonly DateOnly FirstDay = new(2026, 8, 1);
    public static readonly DateOnly TermBegins = SomeRotation.Calendar.Terms[0].From;
    public static readonly DateOnly TermEnds = SomeRotation.Calendar.Terms[0].Until;

    private int commands;

    private RotationCity(TestSilo silo, StoppedClock clock) => (Silo, Clock) = (silo, clock);

    public TestSilo Silo { get; }

    public StoppedClock Clock { get; }

    public FakeRotation Engine => Silo.Seams.Rotation;

    public IRotationPlanGrain Plan => Silo.Grains.GetGrain<IRotationPlanGrain>("2026");

    public CommandId Next => CommandId.Of("r" + Interlocked.Increment(ref commands).ToString(CultureInfo.InvariantCulture));

    public static async Task<RotationCity> Start(int schools = 12, Func<int, School, School>? make = null)
    {
        var clock = new StoppedClock(new DateTimeOffset(FirstDay.ToDateTime(new(8, 0)), TimeSpan.Zero));
        var city = new RotationCity(await TestSilo.StartFor(Caller.Operator, clock), clock);
        city.Silo.Seams.Make = (number, generation) =>
        {
            var school = FakeCity.School(number, generation) with { Unit = new("u" + number % 3), UnitName = "单位" + number % 3 };
            return make?.Invoke(number, school) ?? school;
        };
        await city.Silo.Prepare(schools);
        MadePlan.WriteConfig(city.Silo.Service<SiloFolders>().Config);
        city.Engine.Teachers = MadePlan.Teachers(schools);
        Accepted(await city.Plan.Configure(new(city.Next, Pairs: [new(FakeCity.Id(0), FakeCity.Id(1))])));
        return city;
    }

    /// <summary>Starts with the made plan published.</summary>
    public static async Task<RotationCity> Published(int schools = 12)
    {
        var city = await Start(schools);
        Accepted(await city.Publish(await city.Run()));
        return city;
    }

    public async Task<RotationRunId> Run(long seed = 7)
    {
        var started = Accepted(await Plan.Start(new(Next, seed, 10)));
        await Left(started.Run);
        return started.Run;
    }

    public Task Left(RotationRunId run) => Silo.Service<RotationQueue>().Find(run.Value)?.Left.Task ?? Task.CompletedTask;

    public IRotationRunGrain RunGrain(RotationRunId run) => Silo.Grains.GetGrain<IRotationRunGrain>(run.Value);

    public async Task<Answer<RotationOverview>> Publish(RotationRunId run) => await Plan.Publish(new(Next, await Version(), run, Clock.Today.AddDays(10)));

    public async Task<RotationOverview> Overview() => Accepted(await Plan.Get());

    public async Task<long> Version() => (await Overview()).Version;

    public async Task<IReadOnlyList<PostingRow>> Rows(bool published = true) => Accepted(await Plan.Postings(new(published, Take: 500))).Rows;

    /// <summary>The published posting of a school's first teacher.</summary>
    public async Task<PostingRow> RowOf(int school) => (await Rows()).First(row => row.Posting.Home == FakeCity.Id(school));

    public async Task<Answer<RequestList>> Ask(int school, RequestKind kind, DateOnly? from = null, DateOnly? until = null, RotationId? with = null, string note = "请复核") =>
        await As(Teacher(school), async () => await Plan.Ask(new(Next, (await OwnRow(school)).Id, kind, from, until, with, note)));

    public async Task<Answer<RequestList>> Decide(RequestId request, bool grant, Caller? by = null) => await As(by ?? Planner, () => Plan.Decide(new(Next, request, grant, grant ? "" : "名额已满")));

    /// <summary>What the tables have of a school's first teacher.</summary>
    public Task<Rotation> OwnRow(int school) => Task.FromResult(Silo.Storage.Read(rows => RotationTable.OfTeacher(rows, TeacherOf(school))).Last(rotation => !rotation.Cancelled));

    public static Caller Planner { get; } = new(new("city"), Role.CityPlanner);

    public static Caller County(int unit) => new(new("county" + unit), Role.CountyPlanner, Unit: new("u" + unit));

    public static TeacherId TeacherOf(int school, int number = 1) => new($"T{school:00}-{number}");

    public static Caller Teacher(int school, int number = 1) => new(new($"t{school}-{number}"), Role.Teacher, School: FakeCity.Id(school), Teacher: TeacherOf(school, number));

    public static Caller PrincipalOf(int school) => Principal(FakeCity.Id(school));

    public ValueTask DisposeAsync() => Silo.DisposeAsync();
}
