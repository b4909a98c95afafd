using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Access;

/// <summary>
/// The caller may not call this method, and the method has no answer that could say so. Nothing was changed. A method that answers
/// <see cref="Answer{T}"/> never throws it: there the same refusal is the answer.
/// </summary>
[GenerateSerializer, Alias("SchoolPairing.CallerRefusedException")]
public sealed class CallerRefusedException : Exception
{
    /// <summary>Makes it from the refusal.</summary>
    /// <param name="refusal">Why; <see cref="RefusalCode.NotAllowed"/> or <see cref="RefusalCode.OutsideScope"/>.</param>
    public CallerRefusedException(Refusal refusal) : base(Texts.Say(refusal, "en")) => Refusal = refusal;

    /// <summary>Makes it without a refusal.</summary>
    public CallerRefusedException() : this(Refusal.Of(RefusalCode.NotAllowed)) { }

    /// <summary>Makes it with a message.</summary>
    /// <param name="message">What was refused.</param>
    public CallerRefusedException(string message) : base(message) => Refusal = Refusal.Of(RefusalCode.NotAllowed);

    /// <summary>Makes it with its cause, inside one process.</summary>
    /// <param name="message">What was refused.</param>
    /// <param name="innerException">The cause.</param>
    public CallerRefusedException(string message, Exception innerException) : base(message, innerException) => Refusal = Refusal.Of(RefusalCode.NotAllowed);

    /// <summary>Why, to be said in the reader's language.</summary>
    [Id(0)] public Refusal Refusal { get; }
}
