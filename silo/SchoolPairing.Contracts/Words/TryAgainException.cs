namespace SchoolPairing.Contracts.Words;

/// <summary>
/// A write was not confirmed, so its outcome is unknown. Repeat the command with the same command id: it is answered as the
/// first time where it was written, and carried out where it was not.
/// </summary>
[GenerateSerializer, Alias("SchoolPairing.TryAgainException")]
public sealed class TryAgainException : Exception
{
    /// <summary>Makes it from the cause's message, without the cause: driver exceptions do not cross processes.</summary>
    /// <param name="message">What failed.</param>
    public TryAgainException(string message) : base(message) { }

    /// <summary>Makes it without a message.</summary>
    public TryAgainException() { }

    /// <summary>Makes it with its cause, inside one process.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public TryAgainException(string message, Exception innerException) : base(message, innerException) { }
}
