using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Audit;

/// <summary>The audit: who did what, when, appended for good. Commands of other grains write their own entries in their own transaction. Any key.</summary>
[Alias("SchoolPairing.IAuditGrain")]
public interface IAuditGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Keeps an act that happened outside the grains, such as a sign-in, an export or a view of personal data, under the caller's account and role.
    /// Refused with <see cref="RefusalCode.UnknownName"/> for any other act or a name that is not on the list.
    /// </summary>
    /// <param name="act">What was done.</param>
    [Alias("Record")]
    [OpenTo(Role.Administrator, Role.CityPlanner, Role.CountyPlanner, Role.Principal, Role.Teacher, Role.Operator)]
    Task<Answer<AuditEntry>> Record(RecordAct act);

    /// <summary>Lists entries, newest first. Refused where the count is out of its range or the act is unknown.</summary>
    /// <param name="query">Which.</param>
    [Alias("Search")]
    [OpenTo(Role.Administrator, Role.Operator)]
    Task<Answer<AuditPage>> Search(AuditQuery query);

    /// <summary>Walks the whole chain and names its first broken link.</summary>
    /// <param name="noted">An entry noted earlier, which must still be there; null: none.</param>
    [Alias("Verify")]
    [OpenTo(Role.Administrator, Role.Operator)]
    Task<AuditVerdict> Verify(AuditMark? noted);
}
