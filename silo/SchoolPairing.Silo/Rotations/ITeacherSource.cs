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
/// <param name="teachers">Each once.</param>
/// <param name="left">The name of somebody who has left; null where nobody knows it.</param>
internal sealed class TeacherView(IEnumerable<Teacher> teachers, Func<TeacherId, string?>? left = null)
{
    private readonly Dictionary<TeacherId, Teacher> known = teachers.ToDictionary(teacher => teacher.Id);

    /// <summary>By id.</summary>
    public ImmutableArray<Teacher> All => field.IsDefault ? field = [.. known.Values.OrderBy(teacher => teacher.Id)] : field;

    public Teacher? Find(TeacherId teacher) => teacher.Value is null ? null : known.GetValueOrDefault(teacher);

    /// <summary>A name for those whom it concerns; the staff number where it is not known.</summary>
    public string NameOf(TeacherId teacher) => Find(teacher)?.Name ?? left?.Invoke(teacher) ?? teacher.Value;
}
