using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>How far a model has left the expert card, decided by the number of decided pairs alone.</summary>
public enum LearningStage
{
    /// <summary>No decided pair: both heads follow the expert card. Shown as "rule-based, not learnt".</summary>
    RuleBased = 1,
    /// <summary>Few decided pairs: the expert card with a fitted slope and intercept a head.</summary>
    FittedIndex = 2,
    /// <summary>Enough decided pairs: curves of its own, shrunk towards the expert card.</summary>
    Learnt = 3,
}

/// <summary>
/// Two heads that score a pair: the chance that both principals accept, and the expected benefit (the receiver's improvement at the
/// year-end assessment). Both are cards in units of <see cref="Unit"/>, so their contributions sum exactly; the curves are the model of record.
/// Points of a pair = chance × benefit in thousandths of an assessment point, rounded to the nearest integer, halves away from zero; a benefit below 0 counts as 0.
/// </summary>
/// <param name="Schema">1.</param>
/// <param name="Id">Its name; the hash of its content names it exactly.</param>
/// <param name="Title">What it is.</param>
/// <param name="Stage">How far it has left the expert card.</param>
/// <param name="FeatureHash">SHA-256 (lower-case hex) of the ids, directions and versions of the features that it was trained on, in order; a model with another hash is refused.</param>
/// <param name="Index">The expert card that it starts from.</param>
/// <param name="Chance">Log-odds of acceptance. Base: the typical pair; contributions are relative to it.</param>
/// <param name="Benefit">Assessment points. Base: the typical pair; contributions are relative to it.</param>
/// <param name="Experience">By feature, in the heads' order: what the labelled pairs were like.</param>
/// <param name="Draws">The same heads learnt anew on resampled receivers, for the interval of a pair; empty where nothing was learnt.</param>
/// <param name="TrainedOn">Where it comes from.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ScoreModel")]
public sealed record ScoreModel(
    int Schema,
    string Id,
    LocalText Title,
    LearningStage Stage,
    string FeatureHash,
    Card Index,
    Card Chance,
    Card Benefit,
    ImmutableArray<FeatureExperience> Experience,
    ImmutableArray<HeadDraw> Draws,
    TrainingSource TrainedOn)
{
    /// <summary>Card points of a head that make 1: one log-odds, one assessment point.</summary>
    public const int Unit = 10_000_000;

    /// <summary>Points of a pair that make one expected assessment point.</summary>
    public const int PointsPerBenefit = 1000;
}

/// <summary>What labelled pairs were like in one feature.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Low">1 % of the labelled pairs lie below; null where it was never known.</param>
/// <param name="High">1 % lie above; outside the two a pair carries "little experience with such pairs".</param>
/// <param name="Fill">Value that stands in for a missing one: the median of the eligible pairs of the training; null where never known.</param>
/// <param name="BinEdges">Edges of at most 10 bins by the quantiles of the pairs that are counted, strictly rising, for the drift (PSI); bin i ends with edge i.</param>
/// <param name="BinShares">Share of the counted pairs a bin; one more than edges; sums to 1.</param>
/// <param name="BinPairs">
/// Pairs that are counted: the eligible ones of the training that were never offered and whose value is known. Candidates are like these; offered pairs
/// were chosen. Null in a model of before, whose bins mix both and are compared with nothing.
/// </param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FeatureExperience")]
public sealed record FeatureExperience(
    FeatureId Feature, double? Low, double? High, double? Fill, ImmutableArray<double> BinEdges, ImmutableArray<double> BinShares,
    int? BinPairs = null);

/// <summary>Both heads of one resample.</summary>
/// <param name="Chance">As in the model.</param>
/// <param name="Benefit">As in the model.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.HeadDraw")]
public sealed record HeadDraw(Card Chance, Card Benefit);

/// <summary>Where a model comes from.</summary>
/// <param name="At">When it was trained.</param>
/// <param name="DataHash">SHA-256 of the sorted training rows, lower-case hex.</param>
/// <param name="Seed">Seed of everything drawn.</param>
/// <param name="FirstCycle">Earliest cycle with a decision; null where there is none.</param>
/// <param name="LastCycle">Newest cycle with a decision.</param>
/// <param name="Decided">Pairs that were accepted or declined.</param>
/// <param name="AcceptedPairs">Accepted, with or without conditions.</param>
/// <param name="Assessed">Accepted pairs with an assessed improvement.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingSource")]
public sealed record TrainingSource(
    DateTimeOffset At, string DataHash, long Seed, int? FirstCycle, int? LastCycle, int Decided, int AcceptedPairs, int Assessed);

/// <summary>The score of one pair by a model, whole arithmetic included.</summary>
/// <param name="Points">Chance × benefit, as in <see cref="ScoreModel"/>.</param>
/// <param name="LogOdds">Base + contributions of the chance head, exactly.</param>
/// <param name="ChanceBase">The typical pair's log-odds.</param>
/// <param name="ChanceParts">In the head's order, relative to the typical pair.</param>
/// <param name="Benefit">Base + contributions of the benefit head, exactly.</param>
/// <param name="BenefitBase">The typical pair's benefit.</param>
/// <param name="BenefitParts">In the head's order, relative to the typical pair.</param>
/// <param name="LowPoints">5 % of the model's draws score lower; null without draws.</param>
/// <param name="HighPoints">5 % score higher.</param>
/// <param name="LittleExperience">Features whose value lies outside the labelled range (the curve is read at its end).</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.HeadScore")]
public sealed record HeadScore(
    long Points, long LogOdds, int ChanceBase, ImmutableArray<Contribution> ChanceParts, long Benefit, int BenefitBase,
    ImmutableArray<Contribution> BenefitParts, long? LowPoints, long? HighPoints, ImmutableArray<FeatureId> LittleExperience);
