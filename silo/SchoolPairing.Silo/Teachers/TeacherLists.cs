using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Teachers as planners see those of their reach and principals those of their school. No birth month, home, sex, couple or cause leaves here.</summary>
internal sealed class TeacherLists(GrainStorage storage, RegisterNow register, TeachersNow teachers, RuleBook book, ServiceRecords records)
{
    private const int MostRows = 500;

    public Answer<TeacherList> List(TeacherQuery query, Scope scope, long version, DateOnly today)
    {
        if (query.Take is < 1 or > MostRows) return Refuse<TeacherList>(TeacherFaults.Field("take", $"{query.Take}", $"1–{MostRows}"));
        if (query.Skip < 0) return Refuse<TeacherList>(TeacherFaults.Field("skip", $"{query.Skip}", "≥ 0"));
        var schools = register.View();
        if (Beyond(query, scope, schools) is { } beyond) return Refuse<TeacherList>(beyond);
        var rules = book.Read();
        if (!rules.Accepted) return Answer<TeacherList>.Refuse(rules.Refusals);
        var view = teachers.View();
        var judged = teachers.Judge(view, rules.Value, today);
        var text = query.Text.Trim();
        var found = view.ByName.Where(teacher => Sees(scope, schools, teacher.School)
            && (query.School is not { } school || teacher.School == schools.Today(school))
            && (query.Unit is not { } unit || schools.Card(teacher.School).Unit == unit)
            && (query.Subject is not { } subject || teacher.Teaches.Any(teaching => teaching.Subject == subject))
            && (query.State is not { } state || judged[teacher.Id].State == state)
            && (text.Length == 0 || Has(teacher.Name) || Has(teacher.Id.Value) || Has(schools.Card(teacher.School).Name))).ToList();
        var away = storage.Read(rows => PublishedRotations.Away(rows, today));
        return Answer<TeacherList>.Of(new(version, found.Count, found.Count(teacher => judged[teacher.Id].State == EligibilityState.Eligible),
            [.. found.Skip(query.Skip).Take(query.Take).Select(teacher => Card(teacher, judged[teacher.Id], schools, away))]));

        bool Has(string value) => value.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    public Answer<TeacherPage> Page(TeacherId id, Scope scope, DateOnly today)
    {
        var schools = register.View();
        // Whether somebody of another school exists is none of a principal's business: refused alike.
        if (teachers.View().Find(id) is not { } stored)
            return Refuse<TeacherPage>(scope.PlansForTheCity ? Unknown(id) : scope.Beyond(id.Value ?? ""));
        if (!Sees(scope, schools, stored.Now.School)) return Refuse<TeacherPage>(scope.Beyond(id.Value));
        var rules = book.Read();
        if (!rules.Accepted) return Answer<TeacherPage>.Refuse(rules.Refusals);
        var (teacher, home) = (stored.Now, schools.Card(stored.Now.School));
        var (away, record) = storage.Read(rows => (PublishedRotations.Away(rows, today), records.Of(rows, teacher, rules.Value, schools, today)));
        return Answer<TeacherPage>.Of(new(
            Card(teacher, rules.Value.Judge(teacher, home.Unit, home.UnitName, today), schools, away), home, teacher.JoinedSchool, teacher.WeeklyLessons,
            teacher.Wish, [.. teacher.WishedHosts.Select(host => schools.Card(host))], record));
    }

    /// <summary>For making accounts: an administrator makes them for everybody, a principal for the own school.</summary>
    public Answer<TeacherNames> Names(SchoolId? school, Scope scope)
    {
        var schools = register.View();
        var everybody = scope.PlansForTheCity || scope.Caller?.Role == Role.Administrator;
        if (school is { } asked && !everybody && !Sees(scope, schools, schools.Today(asked))) return Refuse<TeacherNames>(scope.Beyond(asked.Value));
        return Answer<TeacherNames>.Of(new(
        [
            .. teachers.View().Present.Where(teacher => (everybody || Sees(scope, schools, teacher.School)) && (school is not { } only || teacher.School == schools.Today(only)))
                .OrderBy(teacher => teacher.School).ThenBy(teacher => teacher.Id).Select(teacher => new TeacherName(teacher.Id, teacher.Name, teacher.School)),
        ]));
    }

    /// <summary>The refusal of a teacher who was in no imported file.</summary>
    internal static Refusal Unknown(TeacherId teacher) => Refusal.Of(RefusalCode.UnknownTeacher, ("teacher", teacher.Value ?? ""));

    private static bool Sees(Scope scope, RegisterView schools, SchoolId school) =>
        scope.MayPlanFor(schools.Card(school).Unit) || (scope.Caller is { Role: Role.Principal, School: { } own } && schools.Today(own) == schools.Today(school));

    // Whom a filter names outright has to be within reach; an open filter gives what is.
    private static Refusal? Beyond(TeacherQuery query, Scope scope, RegisterView schools)
    {
        if (query.School is { } school && !Sees(scope, schools, schools.Today(school))) return scope.Beyond(school.Value);
        return query.Unit is { } unit && !scope.MayPlanFor(unit) && scope.Caller?.Role != Role.Principal ? scope.Beyond(unit.Value) : null;
    }

    private static TeacherCard Card(Teacher teacher, Eligibility eligibility, RegisterView schools, Dictionary<TeacherId, SchoolId> away) => new(
        teacher.Id, teacher.Name, teacher.School, schools.Card(teacher.School).Name, teacher.Teaches, teacher.Rank, teacher.Title, teacher.Leader, eligibility,
        away.TryGetValue(teacher.Id, out var host) ? host : teacher.History.LastOrDefault(rotation => rotation.Until is null)?.Host);

    private static Answer<T> Refuse<T>(Refusal refusal) where T : class => Answer<T>.Refuse(refusal);
}
