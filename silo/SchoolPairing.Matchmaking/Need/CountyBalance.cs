using System.Collections.Immutable;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>How schools count in a coefficient of variation.</summary>
public enum BalanceMethod
{
    /// <summary>
    /// By pupils, as the published worked example of the 2012 method does: S² = Σ (Pᵢ ÷ P)(xᵢ − X̄)², X̄ = county resource ÷ county
    /// pupils. Whether the 2017 method weights alike was not seen, so the method is a parameter.
    /// </summary>
    ByPupils = 1,
    /// <summary>Every school alike: population deviation of the xᵢ about their plain mean.</summary>
    Plain = 2,
}

/// <summary>How unequally schools are equipped (差异系数 CV = S ÷ X̄), indicator by indicator.</summary>
/// <param name="Stage">Stage of the parts that were compared.</param>
/// <param name="Method">How they count.</param>
/// <param name="Indicators">In the model's order; an indicator without one known school is left out.</param>
/// <param name="Composite">Plain mean of the indicators' coefficients; null where there is none.</param>
public sealed record CountyBalance(Stage Stage, BalanceMethod Method, ImmutableArray<IndicatorBalance> Indicators, double? Composite)
{
    /// <summary>
    /// Compares schools, usually those of one county. Nine-year schools enter with the part of the stage only. The order of the
    /// schools does not matter.
    /// </summary>
    /// <param name="model">The need model whose indicators are compared.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="schools">The schools.</param>
    /// <param name="scope">Which of them count.</param>
    /// <param name="method">How they count.</param>
    public static CountyBalance Of(
        NeedModel model, Stage stage, IEnumerable<School> schools, BalanceScope scope, BalanceMethod method = BalanceMethod.ByPupils)
    {
        SchoolPart[] parts = [.. schools.Where(scope.Counts).OrderBy(school => school.Id).Select(school => school.Part(stage)).OfType<SchoolPart>()];
        return Of(stage, method, model.Indicators.Select(indicator => IndicatorBalance.Of(indicator, parts, method)).OfType<IndicatorBalance>());
    }

    /// <summary>Puts indicators together, such as those of a published table.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="method">How schools counted.</param>
    /// <param name="indicators">The indicators.</param>
    public static CountyBalance Of(Stage stage, BalanceMethod method, IEnumerable<IndicatorBalance> indicators)
    {
        ImmutableArray<IndicatorBalance> all = [.. indicators];
        return new CountyBalance(stage, method, all, all.IsEmpty ? null : all.Average(indicator => indicator.Cv));
    }

    /// <summary>Indicators beyond a limit, such as 0.50 for primary and 0.45 for junior under the rule of 2017 (one limit for each of the seven).</summary>
    /// <param name="limit">The largest coefficient allowed.</param>
    public IEnumerable<IndicatorBalance> Beyond(double limit) => Indicators.Where(indicator => indicator.Cv > limit);
}
