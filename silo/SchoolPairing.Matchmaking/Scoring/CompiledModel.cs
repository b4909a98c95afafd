using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>A learnt model made ready for scoring. Immutable; any number of threads may use it.</summary>
public sealed class CompiledModel
{
    private CompiledModel(ScoreModel model)
    {
        Model = model;
        (Chance, Benefit) = (CompiledCard.OfHead(model.Chance), CompiledCard.OfHead(model.Benefit));
        Draws = [.. model.Draws.Select(draw => (CompiledCard.OfHead(draw.Chance), CompiledCard.OfHead(draw.Benefit)))];
    }

    /// <summary>The model as it was read.</summary>
    public ScoreModel Model { get; }

    internal CompiledCard Chance { get; }

    internal CompiledCard Benefit { get; }

    internal (CompiledCard Chance, CompiledCard Benefit)[] Draws { get; }

    /// <summary>Makes a model ready.</summary>
    /// <param name="model">A model for which <see cref="ModelCheck.Faults"/> finds nothing; any other is a bug of the caller.</param>
    /// <exception cref="ArgumentException">The model has faults.</exception>
    public static CompiledModel Compile(ScoreModel model)
    {
        var faults = ModelCheck.Faults(model);
        return faults.IsEmpty ? new CompiledModel(model)
            : throw new ArgumentException("the model has faults: " + string.Join("; ", faults[0].Details), nameof(model));
    }

    /// <summary>Works out what each school alone decides, once, for scoring or explaining many pairs.</summary>
    /// <param name="sides">The two sides.</param>
    public ModelScorer On(MatchSides sides) => new(this, sides);

    /// <summary>Whether a value lies where the model has no experience: outside the labelled range, or where no labelled pair knew the feature. A missing value is told as missing instead.</summary>
    internal bool IsStrange(int feature, double value)
    {
        if (double.IsNaN(value) || Model.Stage == LearningStage.RuleBased) return false;
        var known = Model.Experience[feature];
        return known is not { Low: { } low, High: { } high } || value < low || value > high;
    }
}
