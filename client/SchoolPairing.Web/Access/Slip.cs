using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Web.Access;

/// <summary>What stands on a printed activation slip. It exists only in the answer that prints it.</summary>
/// <param name="UserName">The user name.</param>
/// <param name="FullName">Of whom; empty where nobody wrote it down.</param>
/// <param name="School">Of which school or unit; empty for neither.</param>
/// <param name="Role">The role.</param>
/// <param name="Code">The activation code.</param>
public sealed record Slip(string UserName, string FullName, string School, Role Role, string Code);
