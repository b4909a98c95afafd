using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Access;

/// <summary>How far a caller's role reaches. The silo asks it before it acts, the pages before they offer a button.</summary>
/// <param name="Caller">Who calls; null: nobody, who reaches nothing.</param>
public readonly record struct Scope(Caller? Caller)
{
    /// <summary>The scope of the call being answered.</summary>
    public static Scope Current => new(Access.Caller.Current);

    /// <summary>Plans for every unit of the city.</summary>
    public bool PlansForTheCity => Caller?.Role is Role.CityPlanner or Role.Operator or Role.Service;

    /// <summary>Plans for the schools that a unit manages.</summary>
    /// <param name="unit">The unit.</param>
    public bool MayPlanFor(UnitId unit) => PlansForTheCity || (Caller is { Role: Role.CountyPlanner, Unit: { } own } && own == unit);

    /// <summary>Plans for at least one of some units: a county planner sees a pair of which one side is theirs.</summary>
    /// <param name="units">Units of the schools in question.</param>
    public bool MayPlanForAnyOf(params ReadOnlySpan<UnitId> units)
    {
        foreach (var unit in units)
            if (MayPlanFor(unit)) return true;
        return false;
    }

    /// <summary>Answers for a school: its own principal, and nobody in their place.</summary>
    /// <param name="school">The school.</param>
    public bool MayAnswerFor(SchoolId school) => Caller is { Role: Role.Principal, School: { } own } && own == school;

    /// <summary>Is this teacher: nobody else sees or does what is a teacher's own.</summary>
    /// <param name="teacher">The teacher.</param>
    public bool Is(TeacherId teacher) => Caller is { Role: Role.Teacher, Teacher: { } own } && own == teacher;

    /// <summary>The refusal of something beyond this scope.</summary>
    /// <param name="subject">What was asked about: the id of a unit, a school, an offer.</param>
    public Refusal Beyond(string subject) => Refusal.Of(RefusalCode.OutsideScope, ("role", RoleWord), ("subject", subject), ("scope", Reach));

    /// <summary>The refusal of an act that this role may not do at all.</summary>
    /// <param name="act">What was asked for, such as IPlanGrain.Configure.</param>
    public Refusal NotAllowed(string act) => Refusal.Of(RefusalCode.NotAllowed, ("role", RoleWord), ("act", act));

    private string RoleWord => "§role." + (Caller is { } caller && Enum.IsDefined(caller.Role) ? caller.Role.ToString() : "Nobody");

    private string Reach => Caller?.Unit?.Value ?? Caller?.School?.Value ?? "§scope.none";
}
