using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>A piecewise-linear curve; constant before the first and after the last knot.</summary>
/// <param name="Knots">Strictly rising, at least one, finite.</param>
/// <param name="Points">One a knot. Between knots the line is rounded to the nearest integer, halves away from zero.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Curve")]
public sealed record Curve(ImmutableArray<double> Knots, ImmutableArray<int> Points);

/// <summary>Which way a feature may move the score; the reader refuses a curve that goes the other way.</summary>
public enum CurveDirection
{
    /// <summary>More never scores worse.</summary>
    Rising = 1,
    /// <summary>More never scores better.</summary>
    Falling = 2,
    /// <summary>Free, such as a size ratio that is best in the middle.</summary>
    Free = 3,
}

/// <summary>
/// The scorecard (评分卡) of a candidate pair: the model of record, whoever made it. Set by experts
/// (config/matchmaking/cards/ID.json) or learnt; the reader does not care. Score = base + sum of the features' points.
/// </summary>
/// <param name="Schema">1.</param>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it is.</param>
/// <param name="Origin">expert or learnt, with its date.</param>
/// <param name="BasePoints">Points that every pair has.</param>
/// <param name="Features">In the order in which contributions are listed.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Card")]
public sealed record Card(
    int Schema, string Id, LocalText Title, string Origin, int BasePoints, ImmutableArray<CardFeature> Features);

/// <summary>One feature of a card.</summary>
/// <param name="Feature">Id of a feature that the service can compute.</param>
/// <param name="Direction">Which way the curve may go.</param>
/// <param name="Curve">Points by the feature's value.</param>
/// <param name="MissingPoints">Points where the value is unknown; the contribution then says so.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CardFeature")]
public sealed record CardFeature(FeatureId Feature, CurveDirection Direction, Curve Curve, int MissingPoints);

/// <summary>What one feature adds to the score of one pair (分项). The contributions and the base sum exactly to the score.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Value">Its value in the feature's unit; null where unknown.</param>
/// <param name="Points">What it adds.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Contribution")]
public sealed record Contribution(FeatureId Feature, double? Value, int Points);
