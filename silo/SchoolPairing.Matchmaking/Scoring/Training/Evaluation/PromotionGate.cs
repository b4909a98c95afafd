using System.Globalization;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>
/// Whether a new model may be used. On the newest cycle, resampled by receiver in pairs, the 5 % bound of three gains over the model in use
/// must be above 0: log-loss of the decisions, square error of the benefit, square error of chance × benefit. Log-loss alone promotes bad models,
/// because only pairs that somebody chose to offer have a decision. In the training benchmark (12 planted histories of 300 decisions) it alone
/// let four learners without the expert card pass 22 times, 13 of them to a plan truly worth less; the rule here let them pass four times, two of
/// them wrongly, and the champion seven times, never wrongly. A fourth test only guards: where enough pairs were offered to learn from them,
/// the model may lose no more than a tolerance on those (as a strict test it would hold back true improvements).
/// </summary>
internal static class PromotionGate
{
    /// <summary>Assessed receivers below which a bootstrap by receiver is too narrow to be believed.</summary>
    public const int LeastReceivers = 20;

    /// <summary>Explored pairs from which on they are tested by themselves.</summary>
    public const int LeastExplored = 30;

    /// <summary>Nats a pair that the model may be worse on explored pairs: less than 300 decisions win over the fitted expert card.</summary>
    public const double ExploredTolerance = 0.02;

    /// <summary>The verdict.</summary>
    /// <param name="newest">Held-out pairs.</param>
    /// <param name="explored">By pair: offered to learn from it.</param>
    /// <param name="own">Errors of the new model.</param>
    /// <param name="other">Errors of the model that it is held against.</param>
    /// <param name="against">Id of that model.</param>
    /// <param name="resamples">Of the held-out pairs.</param>
    public static GateResult Judge(TrainingSet newest, bool[] explored, PairErrors own, PairErrors other, string against, Resamples resamples)
    {
        var logLoss = resamples.Mean(Gain(own.LogLoss, other.LogLoss));
        var benefit = resamples.Mean(Gain(own.Benefit, other.Benefit));
        var product = resamples.Mean(Gain(own.Product, other.Product));
        var receivers = Enumerable.Range(0, newest.Count).Where(pair => !double.IsNaN(newest.Improvement[pair])).Select(pair => newest.Receiver[pair]).Distinct().Count();
        if (logLoss is not { } decisions || benefit is not { } gains || product is not { } values || receivers < LeastReceivers)
            return Verdict(false, "gate-few-assessed", ("receivers", Text(receivers)), ("least", Text(LeastReceivers)));

        (string, string)[] bounds = [("against", against), ("logLoss", Text(decisions.Low)), ("benefit", Text(gains.Low)), ("product", Text(values.Low))];
        if (decisions.Low <= 0 || gains.Low <= 0 || values.Low <= 0) return Verdict(false, "gate-not-better", bounds);
        var ofExplored = Gain(own.LogLoss, other.LogLoss, explored);
        var count = explored.Count(pair => pair);
        return count >= LeastExplored && resamples.Mean(ofExplored) is { Value: < -ExploredTolerance } worse
            ? Verdict(false, "gate-worse-on-explored", ("against", against), ("pairs", Text(count)), ("logLoss", Text(worse.Value)))
            : Verdict(true, "gate-passed", bounds);

        GateResult Verdict(bool promoted, string code, params (string, string)[] details) =>
            new(promoted, against, logLoss, benefit, product, TrainingNote.Of(code, details));
    }

    /// <summary>The verdict where nothing could be compared.</summary>
    public static GateResult Untested(string against, string code, params (string, string)[] details) =>
        new(false, against, null, null, null, TrainingNote.Of(code, details));

    private static double[] Gain(double[] own, double[] other, bool[]? only = null) =>
        [.. own.Select((error, pair) => only is null || only[pair] ? other[pair] - error : double.NaN)];

    private static string Text(double number) => number.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
