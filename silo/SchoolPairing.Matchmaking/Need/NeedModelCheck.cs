using System.Collections.Immutable;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>Judges a need model before anybody uses it.</summary>
public static class NeedModelCheck
{
    /// <summary>The most need points that a part of a school can have.</summary>
    public const int LargestNeed = 10_000;

    /// <summary>Every fault of a model as path, value and what is expected; empty where it may be used.</summary>
    /// <param name="model">The model as parsed; parts that the file left out may be null or default.</param>
    /// <param name="file">The name of its file for the refusal; null: the model's id.</param>
    public static ImmutableArray<Refusal> Faults(NeedModel model, string? file = null)
    {
        var faults = new DocumentFaults(file ?? model.Id ?? "need");
        faults.Require(model.Schema == 1, "schema", model.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(model.Id), "id", model.Id, "\"…\"");
        faults.RequireText("title", model.Title);
        var count = model.Indicators.IsDefault ? 0 : model.Indicators.Length;
        faults.Require(count > 0 || model.Subjects is not null, "indicators", "[]", "[≥ 1]");
        if (model.Verdict is { } verdict)
        {
            faults.Require(verdict.MinimumMet >= 1 && verdict.MinimumMet <= count, "verdict.minimumMet", verdict.MinimumMet, $"1..{count}");
            faults.Require(verdict.RestAtLeastPercent is > 0 and <= 100, "verdict.restAtLeastPercent", verdict.RestAtLeastPercent, "0 < x ≤ 100");
        }
        var largest = model.Subjects is { } subjects ? LargestOf(faults, "subjects.points", subjects.Points) : 0L;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++) largest += LargestOf(faults, $"indicators[{i}]", model.Indicators[i], ids);
        faults.Require(largest <= LargestNeed, "indicators", largest, $"Σ max points ≤ {LargestNeed}");
        return faults.All;
    }

    private static long LargestOf(DocumentFaults faults, string path, NeedIndicator? indicator, HashSet<string> ids)
    {
        if (!faults.Require(indicator is not null, path, null, "{ id, label, unit, … }") || indicator is null) return 0;
        faults.Require(!string.IsNullOrWhiteSpace(indicator.Id), path + ".id", indicator.Id, "\"…\"");
        faults.Require(ids.Add(indicator.Id ?? ""), path + ".id", indicator.Id, "≠ " + indicator.Id);
        faults.RequireText(path + ".label", indicator.Label);
        faults.RequireText(path + ".unit", indicator.Unit);
        faults.Require(!string.IsNullOrWhiteSpace(indicator.Numerator.Value), path + ".numerator", indicator.Numerator.Value, "\"…\"");
        faults.Require(indicator.Denominator is not { Value: null or "" }, path + ".denominator", indicator.Denominator, "\"…\"");
        faults.Require(indicator.Scale is >= 1e-6 and <= 1e6, path + ".scale", indicator.Scale, "0.000001..1000000");
        faults.Require(Enum.IsDefined(indicator.Help), path + ".help", indicator.Help, "[people, things, circumstances]");
        DatedLimitCheck.Require(faults, path + ".limits", indicator.Limits);
        return LargestOf(faults, path + ".points", indicator.Points);
    }

    private static long LargestOf(DocumentFaults faults, string path, Curve? curve)
    {
        if (!faults.RequireCurve(path, curve, CurveDirection.Rising) || curve is null) return 0;
        faults.Require(CurvePoints.At(curve, 0) == 0, path, CurvePoints.At(curve, 0), "0 ↦ 0");
        return curve.Points[^1];
    }
}
