using Microsoft.AspNetCore.Authorization;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Web.Access;

/// <summary>Who may open a page. A page without it is open to everybody who is signed in and to nobody else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToRolesAttribute : AuthorizeAttribute
{
    public OpenToRolesAttribute(params Role[] roles) => Roles = string.Join(',', roles);
}
