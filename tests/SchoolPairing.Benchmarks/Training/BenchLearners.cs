using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Rivals;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>Who takes part in the training benchmark.</summary>
internal static class BenchLearners
{
    /// <summary>In the order of the tables.</summary>
    public static Learner[] All { get; } = [new LawItself(), new ChampionLearner(), new FittedIndexLearner(), new IndexFit(), .. Challengers.All];
}
