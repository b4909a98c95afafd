using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.Silo.Tests.Pairings;
using SchoolPairing.Silo.Tests.Teachers.Files;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers;

/// <summary>
/// Six schools of two units (even numbers u0, odd ones u1; even ones urban) with teachers T0 to T5, each at the school of the number, read by the shipped profile and
/// judged by the shipped rules.
/// </summary>
internal sealed class TeacherCity : IAsyncDisposable
{
    public static readonly ProfileId Profile = new("yueyang");

    /// <summary>The public line of the third school; the others gave none.</summary>
    public const string OfficeOfThree = "0730-8123456";

    private int commands;

    private TeacherCity(TestSilo silo, StoppedClock clock) => (Silo, Clock) = (silo, clock);

    public TestSilo Silo { get; }

    public StoppedClock Clock { get; }

    public ITeacherRegisterGrain Register => Silo.Grains.GetGrain<ITeacherRegisterGrain>("main");

    public IDeferralsGrain Deferrals => Silo.Grains.GetGrain<IDeferralsGrain>("main");

    public CommandId Next => CommandId.Of("c" + Interlocked.Increment(ref commands).ToString(CultureInfo.InvariantCulture));

    public ITeacherGrain Of(string teacher) => Silo.Grains.GetGrain<ITeacherGrain>(teacher);

    public static async Task<TeacherCity> Start(bool imported = true)
    {
        var clock = new StoppedClock();
        var city = new TeacherCity(await TestSilo.StartFor(Caller.Operator, clock), clock);
        city.Silo.CopyConfig("import", "rules", "calendars");
        city.Silo.Seams.Make = (number, generation) => FakeCity.School(number, generation) with { Id = School(number), Unit = new("u" + number % 2), UnitName = "单位" + number % 2, OfficePhone = number == 3 ? OfficeOfThree : null };
        Accepted(await city.Silo.Import.Apply(city.Next, FakeSeams.Schools(6, 1), TestSilo.Profile));
        if (imported) Accepted(await city.Apply(Everybody()));
        return city;
    }

    public static SchoolId School(int number) => new($"{2_143_000_000 + number}");

    /// <summary>The file of the six.</summary>
    public static ImportFile Everybody(params string[][] instead)
    {
        var changed = instead.Select(row => row[0]).ToHashSet();
        return TeacherFile.Of([.. Enumerable.Range(0, 6).Select(number => Row(number)).Where(row => !changed.Contains(row[0])), .. instead]);
    }

    /// <summary>The row of one of them with other values.</summary>
    public static string[] Row(int number, params (string Header, string Value)[] changes) => TeacherFile.With(
    [
        ("教师编号", $"T{number}"), ("姓名", $"教师{number}"), ("学校标识码", School(number).Value), ("意向学校标识码", ""), ("轮岗经历", ""), .. changes,
    ]);

    public Task<Answer<ImportReport>> Apply(ImportFile file) => Register.Apply(Next, file, Profile);

    public static Caller Teacher(int number) => new(new($"t{number}"), Role.Teacher, School: School(number), Teacher: new($"T{number}"));

    public static Caller Principal(int school) => new(new($"p{school}"), Role.Principal, School: School(school));

    public static Caller County(int unit, string account = "county") => new(new($"{account}{unit}"), Role.CountyPlanner, new UnitId($"u{unit}"));

    public static Caller CityPlanner(string account = "city") => new(new(account), Role.CityPlanner);

    public static Task<T> As<T>(Caller caller, Func<Task<T>> call) => TwinningCity.As(caller, call);

    public static T Accepted<T>(Answer<T> answer) where T : class
    {
        Assert.True(answer.Accepted, string.Join("; ", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        return answer.Value;
    }

    public static RefusalCode Refused<T>(Answer<T> answer) where T : class
    {
        Assert.False(answer.Accepted);
        return answer.Refusals[0].Code;
    }

    public ValueTask DisposeAsync() => Silo.DisposeAsync();
}
