using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Matching;

/// <summary>Which pair: a helper and a receiver. Sorted by receiver, then helper, as everywhere.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairId")]
public readonly record struct PairId([property: Id(0)] SchoolId Helper, [property: Id(1)] SchoolId Receiver) : IComparable<PairId>
{
    /// <inheritdoc/>
    public int CompareTo(PairId other) => Receiver.CompareTo(other.Receiver) is not 0 and var byReceiver ? byReceiver : Helper.CompareTo(other.Helper);

    /// <inheritdoc/>
    public override string ToString() => Helper + "→" + Receiver;
}
