using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>The two facts of an indicator, ready to be held against a limit.</summary>
/// <remarks>
/// Limits are compared by cross-multiplying in decimal (a fact counts with its 15 leading digits), so that a school that is exactly
/// at a limit on paper is at it here: 9 × 100 ÷ 1000 in binary would depend on the order of the operations.
/// </remarks>
public sealed class IndicatorMeasure
{
    // No school has a number beyond this, and within it the decimal products cannot overflow.
    private const double LargestFact = 1e12;
    private readonly NeedIndicator indicator;
    private readonly double above;
    private readonly double below;

    private IndicatorMeasure(NeedIndicator indicator, double above, double below) => (this.indicator, this.above, this.below) = (indicator, above, below);

    /// <summary>numerator × scale ÷ denominator, in this order, in double; numerator × scale where there is no denominator.</summary>
    public double Value => above * indicator.Scale / below;

    /// <summary>The denominator, such as the pupils; 1 where the indicator has none.</summary>
    public double Below => below;

    /// <summary>The measure of a part, or null where a fact is missing, negative, not finite or beyond 10¹², or the denominator is 0.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="part">The part.</param>
    public static IndicatorMeasure? Of(NeedIndicator indicator, SchoolPart part)
    {
        if (part[indicator.Numerator] is not (>= 0 and <= LargestFact and var above)) return null;
        if (indicator.Denominator is not { } denominator) return new IndicatorMeasure(indicator, above, 1);
        return part[denominator] is > 0 and <= LargestFact and var below ? new IndicatorMeasure(indicator, above, below) : null;
    }

    /// <summary>Whether the value is at least this share of a floor, or the floor is at least this share of the value where the limit is a ceiling.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="percent">100: the limit itself is met.</param>
    public bool Reaches(double limit, double percent)
    {
        var (value, bound) = ((decimal)above * (decimal)indicator.Scale, (decimal)limit * (decimal)below);
        return indicator.LowerIsBetter ? bound * 100 >= value * (decimal)percent : value * 100 >= bound * (decimal)percent;
    }

    /// <summary>
    /// 1 − value ÷ limit, or 1 − limit ÷ value where the limit is a ceiling (twice as many pupils a teacher as allowed = half the
    /// teachers a pupil are missing), between 0 and 1; asked only where the limit is not met.
    /// </summary>
    /// <param name="limit">The limit.</param>
    public double ShortfallShare(double limit) => Math.Clamp(1 - (indicator.LowerIsBetter ? limit / Value : Value / limit), 0, 1);
}
