using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Schools;

/// <summary>
/// One school. It keeps nothing in memory: an import writes thousands of schools in one transaction, and whoever asks after its
/// acknowledgement must see it, so each answer reads the row (tens of microseconds).
/// </summary>
[GrainType("school")]
internal sealed class SchoolGrain(IGrainContext context, GrainStorage storage) : ISchoolGrain, IGrainBase
{
    public IGrainContext GrainContext => context;

    public Task<Answer<RegisteredSchool>> Get()
    {
        var id = context.GrainId.Key.ToString()!;
        var school = storage.Read(rows => SchoolTable.Find(rows, SchoolId.Of(id)));
        if (school is null) return Refused(Refusal.Of(RefusalCode.NoSuchSchool, ("school", id)));
        return Scope.Current.MayPlanFor(school.School.Unit) ? Task.FromResult(Answer<RegisteredSchool>.Of(school)) : Refused(Scope.Current.Beyond(id));
    }

    private static Task<Answer<RegisteredSchool>> Refused(Refusal refusal) => Task.FromResult(Answer<RegisteredSchool>.Refuse(refusal));
}
