using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Hosting;

/// <summary>The service did not start because of its settings or its data folder; every fault at once, nothing was changed.</summary>
public sealed class SiloRefusedException : Exception
{
    public SiloRefusedException(params IEnumerable<Refusal> refusals) : this([.. refusals]) { }

    private SiloRefusedException(ImmutableArray<Refusal> refusals)
        : base(string.Join(Environment.NewLine, refusals.Select(refusal => Texts.Say(refusal, "en")))) => Refusals = refusals;

    /// <summary>Each fault, to be said in the reader's language.</summary>
    public ImmutableArray<Refusal> Refusals { get; }
}
