using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Features that tell the answer by themselves: every accepted pair on one side and every declined pair on the other, or known for exactly
/// one of the answers. Real decisions are never that clean; such a column was written after the answer.
/// </summary>
internal static class LeakSearch
{
    /// <summary>The first such feature in the service's order; null where there is none or too few pairs to say.</summary>
    public static FeatureId? Find(TrainingRow[] decided, TrainingLimits limits)
    {
        if (decided.Length < limits.LeakFrom) return null;
        for (var i = 0; i < ScoreFeatures.All.Length; i++)
            if (Separates(decided, i, limits.LeakEachAnswer) || TellsByAbsence(decided, i, limits.LeakEachAnswer)) return ScoreFeatures.All[i].Id;
        return null;
    }

    private static bool Separates(TrainingRow[] decided, int feature, int least)
    {
        double[] accepted = [.. Known(decided, feature, accepted: true)], declined = [.. Known(decided, feature, accepted: false)];
        return accepted.Length >= least && declined.Length >= least && accepted.Length + declined.Length == decided.Length
            && (accepted.Min() > declined.Max() || accepted.Max() < declined.Min());
    }

    private static bool TellsByAbsence(TrainingRow[] decided, int feature, int least)
    {
        var accepted = decided.Count(row => row.WasAccepted);
        var declined = decided.Length - accepted;
        var (knownAccepted, knownDeclined) = (Known(decided, feature, accepted: true).Count(), Known(decided, feature, accepted: false).Count());
        return accepted >= least && declined >= least
            && ((knownAccepted == accepted && knownDeclined == 0) || (knownAccepted == 0 && knownDeclined == declined));
    }

    private static IEnumerable<double> Known(TrainingRow[] decided, int feature, bool accepted) =>
        decided.Where(row => row.WasAccepted == accepted && row.Values[feature] is not null).Select(row => row.Values[feature]!.Value);
}
