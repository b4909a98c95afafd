using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>The demo's teachers through the shipped profile and rules, after the demo's schools.</summary>
public sealed class DemoTeachersImportTests(DemoCity city) : IClassFixture<DemoCity>
{
    private static readonly ProfileId Profile = new("yueyang");

    [Fact]
    public async Task The_demos_teachers_import_without_a_single_problem_and_are_all_judged()
    {
        await using var silo = await EmbeddedSilo.StartAsync(new()
        {
            DataFolder = city.Folder["teachers-data"], ConfigFolder = Path.Combine(AppContext.BaseDirectory, "config"), UsualCaller = Caller.Operator,
        }, TestContext.Current.CancellationToken);
        var schools = await silo.Grains.GetGrain<IImportGrain>("main").Apply(new("schools"), Read(city.Schools), Profile);
        Assert.True(schools.Accepted, Said(schools.Refusals));
        var register = silo.Grains.GetGrain<ITeacherRegisterGrain>("main");
        var imported = await register.Apply(new("teachers"), Read(city.Folder["city", "teachers.csv"]), Profile);
        Assert.True(imported.Accepted, Said(imported.Refusals));
        var report = imported.Value;

        Assert.Equal("", string.Join("\n", report.Problems.Take(10).Select(problem => $"{problem.Row} {problem.Column}: {RowProblemText.What(problem, "en")}")));
        Assert.Empty(report.IgnoredColumns);
        Assert.Equal((0, report.Rows, true), (report.Quarantined, report.Used, report.Used > 10_000));
        var list = await register.List(new(Take: 1));
        Assert.True(list.Accepted, Said(list.Refusals));
        Assert.Equal(report.Used, list.Value.Found);
        Assert.InRange(list.Value.Eligible, 1, list.Value.Found - 1);
    }

    private static ImportFile Read(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));

    private static string Said(IEnumerable<Refusal> refusals) => string.Join("; ", refusals.Select(refusal => Texts.Say(refusal, "en")));
}
