namespace SchoolPairing.Contracts.Access;

/// <summary>Who may call a grain method. A method without it is open to nobody; what lies within a role's reach the grain checks itself.</summary>
/// <param name="roles">The roles; <see cref="Role.Service"/> may call every method; it is named only alone, where nobody else may.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenToAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles that may call.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}
