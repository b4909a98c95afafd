using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>
/// LightGBM can keep to a direction a feature, but Microsoft.ML offers no option for it. The trainer hands a table of parameters to
/// LightGBM as it stands; this adds one to it. Should a later version rename the table, the learner fails with that reason and a test notices.
/// </summary>
internal static class MonotoneConstraints
{
    public static void Set<TOptions, TOutput, TTransformer, TModel>(
        LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel> trainer, CurveDirection[] directions)
        where TOptions : LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class =>
        Parameters<TOptions, TOutput, TTransformer, TModel>.Of(trainer)["monotone_constraints"] = string.Join(',', directions.Select(Sign));

    private static int Sign(CurveDirection direction) => direction switch
    {
        CurveDirection.Rising => 1,
        CurveDirection.Falling => -1,
        _ => 0,
    };

    private static class Parameters<TOptions, TOutput, TTransformer, TModel>
        where TOptions : LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "GbmOptions")]
        public static extern ref Dictionary<string, object> Of(LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel> trainer);
    }
}
