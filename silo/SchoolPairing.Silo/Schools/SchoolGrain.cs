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
        return Task.FromResult(school is null
            ? Answer<RegisteredSchool>.Refuse(Refusal.Of(RefusalCode.NoSuchSchool, ("school", id)))
            : Answer<RegisteredSchool>.Of(school));
    }
}
