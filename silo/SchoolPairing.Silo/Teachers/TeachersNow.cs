using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>
/// The teachers of today, read anew only after a change. Reading a city takes a second, so what was read and judged is kept; every call looks at the count of changes.
/// </summary>
internal sealed class TeachersNow(GrainStorage storage, RegisterNow register)
{
    private volatile TeachersView view = new(0, []);
    private volatile Judged judged = new("", default, 0, null!, ImmutableDictionary<TeacherId, Eligibility>.Empty);

    public TeachersView View()
    {
        var version = storage.Read(TeacherTable.Version);
        if (version != view.Version) view = storage.Read(rows => new TeachersView(TeacherTable.Version(rows), TeacherTable.All(rows)));
        return view;
    }

    /// <summary>Whether each teacher who is there is to rotate, by rules and day. Long where something changed, so never called on a grain turn.</summary>
    public ImmutableDictionary<TeacherId, Eligibility> Judge(TeachersView teachers, Rules rules, DateOnly day)
    {
        var (known, schools) = (judged, register.View());
        if (known.Rules == rules.Text && known.Day == day && known.Register == schools.Version && ReferenceEquals(known.Teachers, teachers)) return known.Eligibility;
        var now = teachers.Present.ToImmutableDictionary(teacher => teacher.Id, teacher =>
        {
            var home = schools.Card(teacher.School);
            return rules.Judge(teacher, home.Unit, home.UnitName, day);
        });
        judged = new(rules.Text, day, schools.Version, teachers, now);
        return now;
    }

    private sealed record Judged(string Rules, DateOnly Day, long Register, TeachersView Teachers, ImmutableDictionary<TeacherId, Eligibility> Eligibility);
}

/// <summary>The teachers at one moment.</summary>
internal sealed class TeachersView
{
    private readonly Dictionary<TeacherId, StoredTeacher> all;

    public TeachersView(long version, IReadOnlyCollection<StoredTeacher> teachers)
    {
        Version = version;
        all = teachers.ToDictionary(stored => stored.Imported.Id);
        Present = [.. teachers.Where(stored => !stored.Gone).Select(stored => stored.Now).OrderBy(teacher => teacher.Id)];
        ForPlans = new(Present, teacher => Find(teacher)?.Imported.Name);
        ByName = [.. Present.Select(teacher => (teacher, Key: NamePinyin.Key(teacher.Name)))
            .OrderBy(pair => pair.teacher.School).ThenBy(pair => pair.Key, NamePinyin.Order).ThenBy(pair => pair.teacher.Id).Select(pair => pair.teacher)];
    }

    public long Version { get; }

    /// <summary>Who is in the newest file, by staff number, with own wishes and granted deferrals: what a run freezes.</summary>
    public ImmutableArray<Teacher> Present { get; }

    /// <summary>The same for rotation plans.</summary>
    public TeacherView ForPlans { get; }

    /// <summary>The same by home school, then by pinyin of the name.</summary>
    public ImmutableArray<Teacher> ByName { get; }

    /// <summary>Somebody, also after they left; null: never known.</summary>
    public StoredTeacher? Find(TeacherId teacher) => teacher.Value is not null ? all.GetValueOrDefault(teacher) : null;
}
