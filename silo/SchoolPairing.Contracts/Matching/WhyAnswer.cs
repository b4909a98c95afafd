using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Contracts.Matching;

/// <summary>The kinds of answer to "why not H for R?".</summary>
public enum WhyKind
{
    /// <summary>The pair is in the proposal.</summary>
    AlreadyPaired = 1,
    /// <summary>At least one hard rule forbids the pair.</summary>
    Forbidden = 2,
    /// <summary>The pair is allowed; forcing it has this exact price.</summary>
    Priced = 3,
    /// <summary>The pair is allowed but locks, or a school that must be helped, leave no room for it.</summary>
    BlockedByLocks = 4,
}

/// <summary>The answer to "why not H for R?".</summary>
/// <param name="Helper">H.</param>
/// <param name="Receiver">R.</param>
/// <param name="Kind">Which kind of answer.</param>
/// <param name="Points">Score of the pair; null where a rule forbids it before it is scored.</param>
/// <param name="Reasons">Every hard rule that forbids it; empty unless forbidden or blocked.</param>
/// <param name="Price">What forcing it changes; null unless priced.</param>
/// <param name="Heads">The arithmetic of the model that scored the pair; null where none did, or where the pair is forbidden.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.WhyAnswer")]
public sealed record WhyAnswer(
    SchoolId Helper, SchoolId Receiver, WhyKind Kind, long? Points, ImmutableArray<Reason> Reasons, PriceOfForcing? Price,
    HeadScore? Heads = null);

/// <summary>The difference between the best plan with a pair forced and the best plan, exact.</summary>
/// <param name="ValueChange">Change of the objective's total value (points, or minus metres); what coverage costs comes apart.</param>
/// <param name="NowHelped">Receivers that get one more helper.</param>
/// <param name="NoLongerHelped">Receivers that lose a helper without another.</param>
/// <param name="Moves">The chain of pairs that would move, in order, the forced pair first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PriceOfForcing")]
public sealed record PriceOfForcing(
    long ValueChange, ImmutableArray<SchoolId> NowHelped, ImmutableArray<SchoolId> NoLongerHelped, ImmutableArray<PairMove> Moves);

/// <summary>One pair that comes or goes.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Added">True: comes; false: goes.</param>
/// <param name="Value">The objective's value of the pair.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairMove")]
public sealed record PairMove(SchoolId Helper, SchoolId Receiver, bool Added, long Value);
