using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Web.Access;

/// <summary>What a signed-in person's cookie says: account, role, unit, school, staff number, name.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <summary>Type of the stored claim of an account whose last code a principal issued: the day.</summary>
    public const string IssuedBySchool = "issued-by-school";

    private const string UnitClaim = "unit", SchoolClaim = "school", TeacherClaim = "teacher", NameClaim = "full-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(identity.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new Claim(NameClaim, user.FullName));
        if (user.Unit is not null) identity.AddClaim(new Claim(UnitClaim, user.Unit));
        if (user.School is not null) identity.AddClaim(new Claim(SchoolClaim, user.School));
        if (user.Teacher is not null) identity.AddClaim(new Claim(TeacherClaim, user.Teacher));
        return identity;
    }

    /// <summary>The caller that a signed-in person is to the grains; null: nobody is signed in.</summary>
    public static Caller? CallerOf(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated != true || person.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account) return null;
        if (!Enum.TryParse<Role>(person.FindFirstValue(ClaimTypes.Role), out var role) || role is Role.Operator or Role.Service) return null;
        return new Caller(AccountId.Of(account), role,
            person.FindFirstValue(UnitClaim) is { } unit ? UnitId.Of(unit) : null, person.FindFirstValue(SchoolClaim) is { } school ? SchoolId.Of(school) : null,
            person.FindFirstValue(TeacherClaim) is { } teacher ? TeacherId.Of(teacher) : null);
    }

    /// <summary>The day on which the school last issued a sign-in code for the account; null: never.</summary>
    public static DateOnly? IssuedBySchoolOn(ClaimsPrincipal person) =>
        DateOnly.TryParseExact(person.FindFirstValue(IssuedBySchool), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>How the pages address the person.</summary>
    public static string NameOf(ClaimsPrincipal person) =>
        person.FindFirstValue(NameClaim) is { Length: > 0 } name ? name : person.Identity?.Name ?? "";
}
