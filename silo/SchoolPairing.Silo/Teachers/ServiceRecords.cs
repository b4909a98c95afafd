using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>
/// Service at rural and weak schools (农村任教经历): what the file says was such, and postings published here at a school of a rural class in a form that counts.
/// How many months a senior title and an office ask for stands in the rules of the teacher's unit.
/// </summary>
internal sealed class ServiceRecords(GrainStorage storage, RegisterNow register, IPlanFiles plans)
{
    private volatile RuralClasses known = new(-1, []);

    /// <summary>The record of a teacher until a day.</summary>
    public ServiceRecord Of(Rows rows, Teacher teacher, Rules rules, RegisterView schools, DateOnly today)
    {
        var published = RotationTable.OfTeacher(rows, teacher.Id).Where(rotation => !rotation.Cancelled)
            .Select(rotation => new Service(rotation.Posting.Host, rotation.Posting.Form, YearMonth.Of(rotation.From), YearMonth.Of(rotation.Until), Counts(rotation, rules, schools), rotation.From > today));
        var filed = teacher.History.Select(past => new Service(past.Host, past.Form, past.From, past.Until, past.Rural, Planned: false)).ToList();
        // The bureau's next file lists what was published here: the same service is one entry.
        var services = filed.Concat(published.Where(service => !filed.Exists(past => schools.Today(past.Host) == schools.Today(service.Host) && past.Meets(service))))
            .OrderBy(service => service.Planned).ThenBy(service => service.From).ThenBy(service => service.Host).ToList();
        var set = rules.SetOf(schools.Card(teacher.School).Unit, today);
        return new([.. services.Select(service => service.Entry(schools.Card(service.Host).Name, today))], ServiceMonths.Together(services.Where(service => service.Rural).Select(service => service.Until(today))),
            set?.TitleServiceMonths ?? RotationRules.UsualTitleServiceMonths, set?.PrincipalServiceMonths ?? RotationRules.UsualPrincipalServiceMonths);
    }

    /// <summary>Months that a posting will count as rural service; 0 where it does not.</summary>
    public int RuralMonths(Rotation rotation, Rules rules, RegisterView schools) =>
        Counts(rotation, rules, schools) ? ServiceMonths.Between(YearMonth.Of(rotation.From), YearMonth.Of(rotation.Until)) : 0;

    private bool Counts(Rotation rotation, Rules rules, RegisterView schools) =>
        rules.Form(rotation.Posting.Form) is { CountsAsRural: true } && schools.Find(schools.Today(rotation.Posting.Host))?.Class is { } @class && Rural(schools).Contains(@class);

    private ImmutableHashSet<UrbanRuralClass> Rural(RegisterView schools)
    {
        if (known.Register != schools.Version)
        {
            var profile = storage.Read(rows => GrainStateTable.Find<Import.RegisterState>(rows, GrainStorage.Register, Import.ImportGrain.TheRegister).State?.Profile);
            var policy = profile is { } of ? plans.Read(new ConfigurePlan(new(""), of, null, null, null, null, null), new HashSet<SchoolId>()).Value?.Policy : null;
            known = new(register.View().Version, [.. policy?.RuralClasses ?? []]);
        }
        return known.Classes;
    }

    private sealed record RuralClasses(long Register, ImmutableHashSet<UrbanRuralClass> Classes);

    private sealed record Service(SchoolId Host, RotationFormId Form, YearMonth From, YearMonth? Last, bool Rural, bool Planned)
    {
        public (YearMonth From, YearMonth Until) Until(DateOnly today) =>
            (From, Last is { } last && last.CompareTo(YearMonth.Of(today)) < 0 ? last : YearMonth.Of(today));

        public bool Meets(Service other) => (other.Last is not { } end || From.CompareTo(end) <= 0) && (Last is not { } last || other.From.CompareTo(last) <= 0);

        public ServiceEntry Entry(string hostName, DateOnly today)
        {
            var (from, until) = Until(today);
            return new(Host, hostName, Form, From, Last, Rural && !Planned && until.CompareTo(from) >= 0 ? ServiceMonths.Between(from, until) : 0, Planned);
        }
    }
}
