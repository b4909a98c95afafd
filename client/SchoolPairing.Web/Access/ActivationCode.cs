namespace SchoolPairing.Web.Access;

/// <summary>A code on paper with which an account gets its first or a new password. Only its hash is kept.</summary>
public sealed class ActivationCode
{
    /// <summary>SHA-256 of the code's 128 bits, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The account that it opens.</summary>
    public required string AccountId { get; init; }

    /// <summary>Worth nothing from then on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
