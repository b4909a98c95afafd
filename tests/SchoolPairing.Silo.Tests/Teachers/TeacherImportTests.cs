using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;
using SchoolPairing.Silo.Tests.Import;
using SchoolPairing.Silo.Tests.Teachers.Files;
using Xunit;
using static SchoolPairing.Silo.Tests.Teachers.TeacherCity;

namespace SchoolPairing.Silo.Tests.Teachers;

public sealed class TeacherImportTests
{
    [Fact]
    public async Task A_dry_run_reports_the_changes_and_writes_nothing()
    {
        await using var city = await Start(imported: false);
        var commits = city.Silo.Service<DatabaseWriter>().Commits;
        var report = Accepted(await city.Register.Check(Everybody(), Profile));

        Assert.Equal((6, 6, 0), (report.Teachers!.Teachers, report.Teachers.Added, report.Problems.Length));
        Assert.Equal(commits, city.Silo.Service<DatabaseWriter>().Commits);
        Assert.Empty(city.Silo.Storage.Read(TeacherTable.All));
    }

    [Fact]
    public async Task The_next_years_file_says_who_is_new_who_changed_who_moved_and_who_left()
    {
        await using var city = await Start();
        var next = TeacherFile.Of(Row(0), Row(1, ("职称", "高级教师")), Row(2, ("学校标识码", School(4).Value)), Row(3), Row(4), Row(9, ("学校标识码", School(0).Value)));
        var changes = Accepted(await city.Apply(next)).Teachers!;

        Assert.Equal((6, 1, 2, 3, 0, 0), (changes.Teachers, changes.Added, changes.Changed, changes.Unchanged, changes.Returned, changes.Kept));
        Assert.Equal(new TeacherMove(new("T2"), "教师2", School(2), School(4)), Assert.Single(changes.Moved));
        Assert.Equal(new TeacherName(new("T5"), "教师5", School(5)), Assert.Single(changes.Left));
        Assert.DoesNotContain(Accepted(await city.Register.List(new())).Rows, row => row.Teacher.Value == "T5");
    }

    [Fact]
    public async Task Who_comes_back_is_there_again_under_the_old_number()
    {
        await using var city = await Start();
        Accepted(await city.Apply(TeacherFile.Of(Row(0))));
        var changes = Accepted(await city.Apply(Everybody())).Teachers!;

        Assert.Equal((5, 1), (changes.Returned, changes.Unchanged));
        Assert.Equal(6, Accepted(await city.Register.List(new())).Found);
    }

    [Fact]
    public async Task Whose_row_cannot_be_used_has_not_left()
    {
        await using var city = await Start();
        var report = Accepted(await city.Apply(Everybody(Row(3, ("编制状态", "大概")))));

        Assert.Equal((1, 1, 0), (report.Quarantined, report.Teachers!.Kept, report.Teachers.Left.Length));
        Assert.Equal(6, Accepted(await city.Register.List(new())).Found);
    }

    [Fact]
    public async Task An_import_is_one_write_and_one_row_of_the_ledger()
    {
        await using var city = await Start(imported: false);
        var commits = city.Silo.Service<DatabaseWriter>().Commits;
        Accepted(await city.Apply(Everybody()));

        Assert.Equal(commits + 1, city.Silo.Service<DatabaseWriter>().Commits);
        Assert.Equal(["1: 6 added, 0 gone"], city.Silo.Storage.Read(rows =>
            rows.Query<string>("SELECT version || ': ' || added || ' added, ' || gone || ' gone' FROM teacher_import").ToList()));
    }

    [Fact]
    public async Task A_repeated_import_is_answered_as_the_first_time_also_after_a_restart()
    {
        await using var city = await Start(imported: false);
        var first = Accepted(await city.Register.Apply(new("once"), Everybody(), Profile));
        await city.Silo.Restart();
        var repeated = Accepted(await city.Register.Apply(new("once"), Everybody(Row(1, ("姓名", "别人"))), Profile));

        Assert.Equal((first.Teachers!.Added, 1), (repeated.Teachers!.Added, (int)city.Silo.Storage.Read(TeacherTable.Version)));
    }

    [Fact]
    public async Task A_dry_run_of_a_file_that_an_import_refuses_says_why_and_that_nobody_leaves()
    {
        await using var city = await Start();
        var report = Accepted(await city.Register.Check(TeacherFile.Of(Row(1, ("编制状态", ""))), Profile));

        Assert.Equal(("value-missing", 0), (Assert.Single(report.Problems).Id.Value, report.Used));
        Assert.Equal((6, 6, 0), (report.Teachers!.Teachers, report.Teachers.Unchanged, report.Teachers.Left.Length));
    }

    [Fact]
    public async Task A_refused_import_writes_nothing()
    {
        await using var city = await Start();
        var commits = city.Silo.Service<DatabaseWriter>().Commits;
        var codes = new[]
        {
            Refused(await city.Apply(new("t.csv", [1]))),
            Refused(await city.Apply(TeacherFile.Of(Row(1, ("编制状态", ""))))),
            Refused(await city.Register.Apply(city.Next, Everybody(), new("nowhere"))),
            Refused(await city.Silo.Grains.GetGrain<ITeacherRegisterGrain>("other").Apply(city.Next, Everybody(), Profile)),
        };

        Assert.Equal([RefusalCode.HeaderNotFound, RefusalCode.NoUsableRows, RefusalCode.UnknownProfile, RefusalCode.UnknownName], codes);
        Assert.Equal(commits, city.Silo.Service<DatabaseWriter>().Commits);
    }

    [Fact]
    public async Task The_audit_keeps_counts_and_the_files_hash_and_no_name()
    {
        await using var city = await Start(imported: false);
        Accepted(await city.Apply(Everybody() with { Name = "教师1的文件.csv" }));
        var entry = (await city.Silo.Audit.Search(new())).Value!.Entries[0];

        Assert.Equal((AuditActs.TeachersImported, "main"), (entry.Act, entry.Subject));
        Assert.Equal(["teachers 6", "left 0", "moved 0"], entry.Details.Where(detail => detail.Name is "teachers" or "left" or "moved").Select(detail => $"{detail.Name} {detail.Value}"));
        Assert.DoesNotContain(entry.Details, detail => detail.Value.Contains("教师", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_template_is_that_of_the_profile()
    {
        await using var city = await Start(imported: false);

        Assert.Equal("yueyang-teachers-template.xlsx", Accepted(await city.Register.Template(Profile)).Name);
    }

    [Fact]
    public async Task A_profile_without_teachers_is_refused_with_those_that_have_them()
    {
        await using var city = await Start(imported: false);
        var refusals = new[]
        {
            Assert.Single((await city.Register.Template(new("scotland"))).Refusals), Assert.Single((await city.Register.Check(Everybody(), new("scotland"))).Refusals),
        };

        Assert.All(refusals, refusal => Assert.Equal((RefusalCode.UnknownName, "scotland", "yueyang"), (refusal.Code, refusal.Detail("value"), refusal.Detail("known"))));
    }

    [Fact]
    public async Task What_was_imported_is_there_after_the_grain_is_gone()
    {
        await using var city = await Start();
        await city.Silo.Deactivate(city.Register);
        var list = Accepted(await city.Register.List(new()));

        Assert.Equal((1L, 6), (list.Version, list.Found));
    }

    [Fact]
    public async Task An_own_wish_and_a_granted_deferral_outlive_the_next_file()
    {
        await using var city = await Start();
        Accepted(await As(Teacher(1), () => city.Of("T1").Wish(new(city.Next, RotationWish.RatherNot, [School(3)]))));
        var asked = Accepted(await As(Teacher(1), () => city.Deferrals.Ask(new(city.Next, "illness", city.Clock.Today.AddDays(90), ""))));
        await As(County(1), () => city.Deferrals.Take(city.Next, asked.Row.Id));
        Accepted(await As(County(1), () => city.Deferrals.Decide(new(city.Next, asked.Row.Id, Grant: true, city.Clock.Today.AddDays(60), ""))));
        Accepted(await city.Apply(Everybody(Row(1, ("职称", "高级教师"), ("交流意愿", "愿意")))));
        var teacher = city.Silo.Service<TeachersNow>().View().Find(new("T1"))!.Now;

        Assert.Equal((RotationWish.RatherNot, School(3), city.Clock.Today.AddDays(60), TeacherTitle.Senior),
            (teacher.Wish, Assert.Single(teacher.WishedHosts), teacher.DeferredUntil, teacher.Title));
    }

    [Fact]
    public async Task Roles_that_plan_nothing_do_not_import()
    {
        await using var city = await Start(imported: false);

        foreach (var caller in new[] { Teacher(1), Principal(1), County(1), new Caller(new("a"), Role.Administrator) })
            Assert.Equal(RefusalCode.NotAllowed, Refused(await As(caller, () => city.Apply(Everybody()))));
    }
}
