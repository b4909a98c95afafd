namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Something that learns both heads from decided pairs. One class a learner.</summary>
internal abstract class Learner
{
    /// <summary>Its id in reports; never renamed.</summary>
    public abstract string Id { get; }

    /// <summary>Learns both heads. The same set and seed give the same predictions.</summary>
    /// <param name="set">At least one accepted and one declined pair.</param>
    /// <param name="seed">Of whatever it draws.</param>
    /// <param name="cancel">Looked at between fits.</param>
    public abstract Predictor Learn(TrainingSet set, int seed, CancellationToken cancel);
}

/// <summary>What a learner has learnt.</summary>
internal abstract class Predictor
{
    /// <summary>Chance of acceptance (0 to 1) and expected benefit (assessment points) of each pair; rows of filled features in the set's order.</summary>
    public abstract (double[] Chance, double[] Benefit) Predict(double[][] values);
}
