using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Web.Import;
using SchoolPairing.Web.Teachers;

namespace SchoolPairing.Web.Rotations;

/// <summary>Names for the ids that plans speak of: schools, units, teachers.</summary>
internal sealed class RotationNames(KnownSchools schools, IGrainFactory grains)
{
    private Dictionary<SchoolId, SchoolName> known = [];
    private Dictionary<UnitId, string> units = [];
    private readonly Dictionary<TeacherId, string> teachers = [];

    /// <summary>Reads the names of schools; before it ids stand for them.</summary>
    public async Task Load()
    {
        var all = await schools.All();
        known = all.ToDictionary(school => school.School);
        units = all.DistinctBy(school => school.Unit).ToDictionary(school => school.Unit, school => school.UnitName);
    }

    /// <summary>Reads the names of some teachers; whoever is beyond the reader's reach stays a staff number.</summary>
    public async Task Load(IEnumerable<TeacherId> some)
    {
        var register = grains.GetGrain<ITeacherRegisterGrain>(Registers.Main);
        foreach (var teacher in some.Where(teacher => !teachers.ContainsKey(teacher)).Distinct())
            if ((await register.Teacher(teacher)).Value is { } page) teachers[teacher] = page.Card.Name;
    }

    public string School(SchoolId school) => known.TryGetValue(school, out var found) ? found.Name : school.Value;

    public string Unit(UnitId unit) => units.GetValueOrDefault(unit, unit.Value);

    public string Teacher(TeacherId teacher) => teachers.GetValueOrDefault(teacher, teacher.Value);

    /// <summary>Units by id with their names.</summary>
    public IReadOnlyList<(string, string)> Units => [.. units.OrderBy(unit => unit.Key).Select(unit => (unit.Key.Value, unit.Value))];
}
