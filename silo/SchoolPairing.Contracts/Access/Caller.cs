using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Contracts.Access;

/// <summary>
/// On whose behalf a grain is called. It travels with the call; a call without one is refused. Only the service's own processes
/// may say who calls, which is why no port of a silo is open to others.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Role">Its role.</param>
/// <param name="Unit">The unit of a county planner; null for every other role.</param>
/// <param name="School">The school of a principal or a teacher; null for every other role.</param>
/// <param name="Teacher">The staff number of a teacher's account; null for every other role, and for a teacher who is in no imported file yet.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Caller")]
public sealed record Caller(AccountId Account, Role Role, UnitId? Unit = null, SchoolId? School = null, TeacherId? Teacher = null)
{
    private const string Key = "SchoolPairing.caller";

    /// <summary>The service itself.</summary>
    public static Caller Service { get; } = new(AccountId.Of("service"), Role.Service);

    /// <summary>Whoever works on the data folder by the command line.</summary>
    public static Caller Operator { get; } = new(AccountId.Of("operator"), Role.Operator);

    /// <summary>The caller of the calls that this flow of work makes, and inside a grain the caller of the call being answered; null: nobody.</summary>
    public static Caller? Current
    {
        get => RequestContext.Get(Key) as Caller;
        set
        {
            if (value is null) RequestContext.Remove(Key);
            else RequestContext.Set(Key, value);
        }
    }
}
