using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Need;

/// <summary>Whether an indicator's limit is met. Unknown is an answer of its own, never "not met".</summary>
public enum IndicatorState
{
    /// <summary>At or beyond the limit on the good side.</summary>
    Met = 1,
    /// <summary>Short of the limit.</summary>
    NotMet = 2,
    /// <summary>A fact is missing.</summary>
    Unknown = 3,
}

/// <summary>Whether a part passes the school rule.</summary>
public enum NeedVerdict
{
    /// <summary>Passes whatever the unknown indicators are.</summary>
    Passes = 1,
    /// <summary>Fails whatever the unknown indicators are: a weak school.</summary>
    Fails = 2,
    /// <summary>The unknown indicators decide.</summary>
    Undecided = 3,
    /// <summary>The model has no such rule.</summary>
    NotJudged = 4,
}

/// <summary>One indicator of one part.</summary>
/// <param name="Indicator">Id in the need model.</param>
/// <param name="Value">In the indicator's unit; null where unknown.</param>
/// <param name="Limit">Limit in force for the stage.</param>
/// <param name="State">Met, not met or unknown.</param>
/// <param name="ShortfallShare">0 when met, up to 1; null where unknown.</param>
/// <param name="Points">What it adds to the need; 0 where met or unknown.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.IndicatorReading")]
public sealed record IndicatorReading(string Indicator, double? Value, double Limit, IndicatorState State, double? ShortfallShare, int Points);

/// <summary>Teachers that a subject lacks.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="MissingTeachers">Needed minus there, more than 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectGap")]
public sealed record SubjectGap(SubjectId Subject, double MissingTeachers);

/// <summary>The need of one part. Points = sum of the readings' points + SubjectPoints, exactly.</summary>
/// <param name="Stage">Which part.</param>
/// <param name="Readings">In the model's order.</param>
/// <param name="Gaps">Subject gaps, largest first, then by subject.</param>
/// <param name="SubjectPoints">What the gaps add.</param>
/// <param name="Verdict">The school rule.</param>
/// <param name="Points">The sum.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PartNeed")]
public sealed record PartNeed(
    Stage Stage, ImmutableArray<IndicatorReading> Readings, ImmutableArray<SubjectGap> Gaps, int SubjectPoints, NeedVerdict Verdict, int Points);

/// <summary>The need of a school: that of its neediest part among the stages asked for.</summary>
/// <param name="School">Which school.</param>
/// <param name="Parts">Every judged part, sorted by stage.</param>
/// <param name="Points">Points of the neediest part; 0 to about 10,000.</param>
/// <param name="Verdict">Fails if a part fails, passes if all pass.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolNeed")]
public sealed record SchoolNeed(SchoolId School, ImmutableArray<PartNeed> Parts, int Points, NeedVerdict Verdict);
