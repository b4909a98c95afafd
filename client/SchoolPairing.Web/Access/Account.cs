using Microsoft.AspNetCore.Identity;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Web.Access;

/// <summary>Somebody who may sign in. Names of people stand here and nowhere else.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>What the account may do.</summary>
    public Role Role { get; set; }

    /// <summary>Unit of a county planner, else null.</summary>
    public string? Unit { get; set; }

    /// <summary>School of a principal or a teacher, else null.</summary>
    public string? School { get; set; }

    /// <summary>Staff number of a teacher, else null; null too for a teacher who is in no imported file yet.</summary>
    public string? Teacher { get; set; }

    /// <summary>How the person is addressed; empty where nobody wrote it down.</summary>
    public string FullName { get; set; } = "";

    /// <summary>Signs in no more; what the account did stays in the audit.</summary>
    public bool Disabled { get; set; }

    /// <summary>The account as grains see it.</summary>
    public Caller Caller => new(AccountId.Of(Id), Role, Unit is null ? null : UnitId.Of(Unit),
        School is null ? null : SchoolId.Of(School), Teacher is null ? null : TeacherId.Of(Teacher));
}
