namespace SchoolPairing.Matchmaking.Solving;

/// <summary>What forcing one arc into the best plan, or keeping one out of it, would cost and change.</summary>
/// <param name="Arc">The arc.</param>
/// <param name="Loss">The best total less the best total of a plan with (or without) the arc, exact, at least 0; null where no plan can contain it.</param>
/// <param name="Arcs">Arcs that come and go, along the chain, this one first; empty where the plan is so already or cannot be so.</param>
/// <param name="Places">Receivers that gain or lose a place on balance.</param>
public sealed record ForcedArc(int Arc, long? Loss, ArcChange[] Arcs, PlaceChange[] Places);

/// <summary>One arc that comes into the plan or leaves it.</summary>
/// <param name="Arc">The arc.</param>
/// <param name="Added">True: comes; false: goes.</param>
public readonly record struct ArcChange(int Arc, bool Added);

/// <summary>One receiver that has one helper more or less than before.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Gained">True: one more; false: one less.</param>
public readonly record struct PlaceChange(int Receiver, bool Gained);
