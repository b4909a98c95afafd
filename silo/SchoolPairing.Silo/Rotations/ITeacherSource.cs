using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The teachers as rotation plans see them.</summary>
internal interface ITeacherSource
{
    /// <summary>Who is in the last import, with wishes and deferrals of today; the same object until something changed.</summary>
    TeacherView Now();

    /// <summary>Deferrals that wait for a planner, of teachers of some schools.</summary>
    /// <param name="within">Which schools count.</param>
    int OpenDeferrals(Func<SchoolId, bool> within);
}

/// <summary>All teachers at one moment.</summary>
internal sealed class TeacherView(IEnumerable<Teacher> teachers)
{
    private readonly Dictionary<TeacherId, Teacher> known = teachers.ToDictionary(teacher => teacher.Id);
    private ImmutableArray<Teacher> all;

    /// <summary>By id.</summary>
    public ImmutableArray<Teacher> All => all.IsDefault ? all = [.. known.Values.OrderBy(teacher => teacher.Id)] : all;

    public Teacher? Find(TeacherId teacher) => known.GetValueOrDefault(teacher);

    /// <summary>A name for those whom it concerns; the staff number of somebody who has left.</summary>
    public string NameOf(TeacherId teacher) => Find(teacher)?.Name ?? teacher.Value;
}
