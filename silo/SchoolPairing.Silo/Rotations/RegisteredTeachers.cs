using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The teachers of the register.</summary>
internal sealed class RegisteredTeachers(TeachersNow teachers, GrainStorage storage) : ITeacherSource
{
    private volatile Known known = new(null, new([]));

    public TeacherView Now()
    {
        var (now, mine) = (teachers.View(), known);
        if (!ReferenceEquals(mine.Of, now)) known = mine = new(now, new(now.Present, teacher => now.Find(teacher)?.Imported.Name));
        return mine.View;
    }

    public int OpenDeferrals(Func<SchoolId, bool> within)
    {
        var now = teachers.View();
        return storage.Read(DeferralTable.All).Count(deferral => deferral.State is DeferralState.Asked or DeferralState.Taken
            && now.Find(deferral.Teacher) is { } whose && within(whose.Imported.School));
    }

    private sealed record Known(TeachersView? Of, TeacherView View);
}
