using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Need;

/// <summary>How a region measures what a school lacks: config/matchmaking/need/ID.json. An additive scorecard.</summary>
/// <param name="Schema">1.</param>
/// <param name="Id">Its file name.</param>
/// <param name="Title">What it is, with the source of its limits.</param>
/// <param name="Verdict">When a part of a school counts as good enough; null where the region has no such rule.</param>
/// <param name="Indicators">In the order in which people list them.</param>
/// <param name="Subjects">How missing subject teachers count; null where subjects are not known.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NeedModel")]
public sealed record NeedModel(
    int Schema, string Id, LocalText Title, VerdictRule? Verdict, ImmutableArray<NeedIndicator> Indicators, SubjectNeed? Subjects);

/// <summary>At least so many indicators met, each other at least at this share of its limit.</summary>
/// <param name="MinimumMet">Such as 6 (of 7).</param>
/// <param name="RestAtLeastPercent">Such as 85.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.VerdictRule")]
public sealed record VerdictRule(int MinimumMet, double RestAtLeastPercent);

/// <summary>What kind of help an indicator asks for.</summary>
public enum HelpKind
{
    /// <summary>Teachers: a rotation can move it.</summary>
    People = 1,
    /// <summary>Rooms and equipment: only money can.</summary>
    Things = 2,
    /// <summary>Circumstances of the pupils.</summary>
    Circumstances = 3,
}

/// <summary>One indicator: numerator / denominator × scale, held against a limit.</summary>
/// <param name="Id">Such as L3.</param>
/// <param name="Label">Its official name.</param>
/// <param name="Unit">Unit of the value, in both languages.</param>
/// <param name="Numerator">Fact above the line.</param>
/// <param name="Denominator">Fact below the line; null: the numerator itself is the value.</param>
/// <param name="Scale">Such as 100 for "per hundred pupils".</param>
/// <param name="LowerIsBetter">True where the limit is a ceiling.</param>
/// <param name="Help">What kind of help it asks for.</param>
/// <param name="Limits">By stage and date; a part whose stage has no limit in force is not judged by it.</param>
/// <param name="Points">Need points by shortfall share: 0 at the limit, 1 where nothing is there. Monotone, not falling, 0 at 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NeedIndicator")]
public sealed record NeedIndicator(
    string Id, LocalText Label, LocalText Unit, FactId Numerator, FactId? Denominator, double Scale, bool LowerIsBetter,
    HelpKind Help, ImmutableArray<DatedLimit> Limits, Curve Points);

/// <summary>A limit with its validity.</summary>
/// <param name="Stage">For this stage only; null for every stage.</param>
/// <param name="Value">The limit in the indicator's unit, more than 0.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">Last day in force; null: still in force.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DatedLimit")]
public sealed record DatedLimit(Stage? Stage, double Value, DateOnly From, DateOnly? Until);

/// <summary>How subject gaps count.</summary>
/// <param name="Points">Need points by the number of missing teachers over all subjects.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectNeed")]
public sealed record SubjectNeed(Curve Points);
