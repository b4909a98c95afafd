using CsCheck;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class CurvePointsTests
{
    private static readonly Gen<Curve> Curves = SomeCards.Curve(CurveDirection.Free);

    [Theory, InlineData(-5, 10), InlineData(0, 10), InlineData(1, 15), InlineData(2, 20), InlineData(99, 20)]
    public void It_is_level_outside_its_knots_and_straight_between(double x, int points) =>
        Assert.Equal(points, CurvePoints.At(new Curve([0, 2], [10, 20]), x));

    [Theory, InlineData(0.5, 1), InlineData(1.5, 2), InlineData(2.5, 3), InlineData(-0.5, -1), InlineData(-1.5, -2), InlineData(-2.5, -3), InlineData(0.49, 0)]
    public void Halves_are_rounded_away_from_zero(double x, int points) =>
        Assert.Equal(points, CurvePoints.At(new Curve([-10, 10], [-10, 10]), x));

    [Fact]
    public void One_knot_is_a_constant() => Assert.Equal(7, CurvePoints.At(new Curve([3], [7]), -1000));

    [Fact]
    public void Infinity_is_beyond_the_last_knot() => Assert.Equal(20, CurvePoints.At(new Curve([0, 2], [10, 20]), double.PositiveInfinity));

    [Fact]
    public void An_unknown_value_has_no_place_on_a_curve() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CurvePoints.At(new Curve([0, 2], [10, 20]), double.NaN));

    [Fact]
    public void Every_knot_has_exactly_its_points() => Curves.Every(1_000, curve =>
        curve.Knots.Zip(curve.Points).All(knot => CurvePoints.At(curve, knot.First) == knot.Second));

    [Fact]
    public void A_rising_curve_never_falls() => Gen.Select(SomeCards.Curve(CurveDirection.Rising), Gen.Double[-60, 60], Gen.Double[0, 5]).Every(20_000, (curve, x, more) => CurvePoints.At(curve, x + more) >= CurvePoints.At(curve, x));

    [Fact]
    public void It_is_within_half_a_point_of_the_exact_line() => Gen.Select(Curves, Gen.Int[-600, 600]).Every(20_000, (curve, tenths) =>
    {
        var exact = Exact(curve, tenths / 10m);
        return Math.Abs(CurvePoints.At(curve, tenths / 10d) - exact) <= 0.5000001m;
    });

    [Fact]
    public void A_column_of_values_gets_bit_for_bit_the_same_points() => Gen.Select(Curves, Values.Array[0, 40], Gen.Int[-9, 9]).Every(20_000, (curve, values, missing) =>
    {
        var sums = new double[values.Length];
        new CompiledCurve(curve, missing).AddTo(values, sums);
        return values.Zip(sums).All(pair => pair.Second == (double.IsNaN(pair.First) ? missing : CurvePoints.At(curve, pair.First)));
    });

    private static Gen<double> Values => Gen.OneOf(
        Gen.Double[-60, 60], Gen.Int[-100, 100].Select(halves => halves / 2d), Gen.Double, Gen.Const(double.NaN), Gen.Const(-0d));

    private static decimal Exact(Curve curve, decimal x)
    {
        for (var i = 0; i + 1 < curve.Knots.Length; i++)
        {
            var (from, to) = ((decimal)curve.Knots[i], (decimal)curve.Knots[i + 1]);
            if (x >= from && x <= to) return curve.Points[i] + (x - from) * (curve.Points[i + 1] - curve.Points[i]) / (to - from);
        }
        return x < (decimal)curve.Knots[0] ? curve.Points[0] : curve.Points[^1];
    }
}
