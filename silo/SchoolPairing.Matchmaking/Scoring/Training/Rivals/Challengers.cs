using System.Collections.Immutable;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>Every challenger that a training learns beside its champion. A new one is a class here, a line below and its name in the texts.</summary>
internal static class Challengers
{
    public static ImmutableArray<Learner> All { get; } =
        [new LogisticLearner(), new GamLearner(), new FastTreeLearner(), new LightGbmLearner(), new RandomLearner()];
}
