using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>The teachers as rotation plans see them.</summary>
internal sealed class TeacherSource(GrainStorage storage, TeachersNow teachers) : ITeacherSource
{
    public TeacherView Now() => teachers.View().ForPlans;

    public int OpenDeferrals(Func<SchoolId, bool> within)
    {
        var view = teachers.View();
        return storage.Read(DeferralTable.All).Count(deferral =>
            deferral.State is DeferralState.Asked or DeferralState.Taken && view.Find(deferral.Teacher) is { } teacher && within(teacher.Now.School));
    }
}
