using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>How unequally schools are equipped in one respect.</summary>
/// <param name="Indicator">Id in the need model.</param>
/// <param name="Mean">X̄, in the indicator's unit.</param>
/// <param name="Deviation">S, in the indicator's unit.</param>
/// <param name="Schools">Parts whose facts are known.</param>
/// <param name="Unknown">Parts left out because a fact is missing or there are no pupils.</param>
public sealed record IndicatorBalance(string Indicator, double Mean, double Deviation, int Schools, int Unknown)
{
    /// <summary>S ÷ X̄; may exceed 1. 0 where nobody has anything: then nobody differs.</summary>
    public double Cv => Mean == 0 ? 0 : Deviation / Mean;

    internal static IndicatorBalance? Of(NeedIndicator indicator, IReadOnlyCollection<SchoolPart> parts, BalanceMethod method)
    {
        var rows = new List<(double Value, double Weight)>();
        foreach (var part in parts)
            if (IndicatorMeasure.Of(indicator, part) is { } measure && Weight(indicator, part, measure, method) is { } weight)
                rows.Add((measure.Value, weight));
        if (rows.Count == 0) return null;
        var all = rows.Sum(row => row.Weight);
        var mean = rows.Sum(row => row.Weight * row.Value) / all;
        var variance = rows.Sum(row => row.Weight * (row.Value - mean) * (row.Value - mean)) / all;
        return new IndicatorBalance(indicator.Id, mean, Math.Sqrt(variance), rows.Count, parts.Count - rows.Count);
    }

    /// <summary>What the indicator is divided by, or the pupils where it is not divided.</summary>
    private static double? Weight(NeedIndicator indicator, SchoolPart part, IndicatorMeasure measure, BalanceMethod method)
    {
        if (method == BalanceMethod.Plain) return 1;
        if (indicator.Denominator is not null) return measure.Below;
        return part[KnownFacts.Pupils] is > 0 and var pupils ? pupils : null;
    }
}
