using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>The register of today, read anew only after an import: names for pages, and the code that took the place of a closed one.</summary>
internal sealed class RegisterNow(GrainStorage storage)
{
    private volatile RegisterView view = new(0, []);

    public RegisterView View()
    {
        var version = storage.Read(rows => GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister).Version);
        if (version != view.Version) view = storage.Read(rows => new RegisterView(
            GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister).Version, SchoolTable.All(rows)));
        return view;
    }
}

/// <summary>The register at one moment.</summary>
internal sealed class RegisterView
{
    private readonly Dictionary<SchoolId, RegisteredSchool> schools;
    private readonly Dictionary<SchoolId, SchoolId> successor = [];

    public RegisterView(long version, IEnumerable<RegisteredSchool> register)
    {
        Version = version;
        schools = register.ToDictionary(school => school.School.Id);
        foreach (var school in schools.Values.OrderBy(school => school.Closed).ThenBy(school => school.School.Id))
            if (school.School.Predecessor is { } before && before != school.School.Id) successor.TryAdd(before, school.School.Id);
    }

    public long Version { get; }

    /// <summary>The code of today: itself while it is open, else the school that took its place, however many times.</summary>
    public SchoolId Today(SchoolId school)
    {
        var seen = new HashSet<SchoolId>();
        while (seen.Add(school) && schools.GetValueOrDefault(school) is not { Closed: false } && successor.TryGetValue(school, out var next)) school = next;
        return school;
    }

    /// <summary>Every code that leads to a school of today, its own included.</summary>
    public IEnumerable<SchoolId> Codes(SchoolId today) => successor.Keys.Where(code => Today(code) == today).Append(today);

    /// <summary>Whether the register of today lists a school.</summary>
    public bool IsOpen(SchoolId school) => schools.GetValueOrDefault(school) is { Closed: false };

    /// <summary>Every school, closed ones included.</summary>
    public IEnumerable<School> All => schools.Values.Select(school => school.School);

    public School? Find(SchoolId school) => schools.GetValueOrDefault(school)?.School;

    /// <summary>A school as pages name it.</summary>
    /// <param name="school">The code of any day.</param>
    /// <param name="frozen">What a run knew of it, where the register does not know it at all.</param>
    public SchoolCard Card(SchoolId school, School? frozen = null)
    {
        var today = Today(school);
        var known = schools.GetValueOrDefault(today);
        return known?.School is { } now ? Card(now, known.Closed)
            : frozen is not null ? Card(frozen, closed: true)
            : new(today, today.Value, new(""), "", new(""), "", null, [], null, null, Closed: true);
    }

    private static SchoolCard Card(School school, bool closed)
    {
        var pupils = school.Parts.Select(part => part[KnownFacts.Pupils]).ToList();
        return new(school.Id, school.Name, school.Unit, school.UnitName, school.County, school.CountyName, school.Township,
            [.. school.Parts.Select(part => part.Stage)], pupils.Contains(null) ? null : pupils.Sum(), school.Location, closed);
    }
}
