using SchoolPairing.Matchmaking.Scoring.Training;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>
/// The planted law, read from what the files know, gaps filled as for every learner, and without what only the two principals know. About as
/// much as anybody could learn of order and plan: the ceiling of every table. In log-loss learners may pass it, since they average over what principals know.
/// </summary>
internal sealed class LawItself : Learner
{
    public override string Id => "ceiling";

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel) => new Law();

    private sealed class Law : Predictor
    {
        public override (double[] Chance, double[] Benefit) Predict(double[][] values) =>
            (Array.ConvertAll(values, pair => PlantedLaw.Chance(pair, 0, 0)), Array.ConvertAll(values, PlantedLaw.Benefit));
    }
}
