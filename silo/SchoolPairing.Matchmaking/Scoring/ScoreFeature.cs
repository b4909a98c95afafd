using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Something about a candidate pair that a card can score. One class a feature; all of them stand in <see cref="ScoreFeatures.All"/>.</summary>
public abstract class ScoreFeature
{
    private protected ScoreFeature(string id, CurveDirection direction) => (Id, Direction) = (FeatureId.Of(id), direction);

    /// <summary>Its id in cards and texts; never renamed.</summary>
    public FeatureId Id { get; }

    /// <summary>The only way in which a card may bend it; <see cref="CurveDirection.Free"/> where the feature has no good side.</summary>
    public CurveDirection Direction { get; }

    /// <summary>Raised when its value is computed in another way: a model that learnt from the old values is then refused.</summary>
    public virtual int Version => 1;

    /// <summary>Features that say much the same are told as one reason.</summary>
    public FeatureGroup Group => FeatureGroups.Of(Id);

    /// <summary>Text key of its name.</summary>
    public string LabelKey => $"feature.{Id}";

    /// <summary>Text key of the unit of its value.</summary>
    public string UnitKey => $"feature.{Id}.unit";

    /// <summary>
    /// Whether the inputs say anything about it. Where they do not, it counts the same for every pair: those points are base points, and no
    /// pair is told that it lacks what nobody handed in.
    /// </summary>
    /// <param name="inputs">The inputs of the run.</param>
    public virtual bool IsGiven(MatchInputs inputs) => true;

    internal abstract PairColumn Column(PairSchools schools);
}
