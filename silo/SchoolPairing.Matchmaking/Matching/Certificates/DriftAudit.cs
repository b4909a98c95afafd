using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The drift that a proposal tells is that of its candidates against its model, counted one pair at a time.</summary>
internal static class DriftAudit
{
    /// <summary>Counts anew and compares. A file of before tells none, which hides nothing that it ever said.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        if (facts.Proposal.Drift is not { } told) return;
        var model = facts.Sides.Inputs.GivenScores is null ? facts.Sides.Inputs.Model : null;
        findings.Expect("drift", told.IsDefault ? "-" : string.Join("; ", told.Select(Text)),
            model is null ? "-" : string.Join("; ", Counted(facts, model).Select(Text)));
    }

    private static IEnumerable<FeatureDrift> Counted(ProposalFacts facts, ScoreModel model)
    {
        if (model.Stage == LearningStage.RuleBased) yield break;
        var schools = new PairSchools(facts.Sides);
        foreach (var (known, feature) in model.Experience.Zip(ScoreFeatures.All))
        {
            if (known.BinPairs is not > 0 || !feature.IsGiven(facts.Sides.Inputs)) continue;
            var column = feature.Column(schools);
            double[] values = [.. facts.Candidates.Pairs
                .Select(pair => FeatureValues.ValueOf(column, pair.Helper, pair.Receiver, facts.Scores.Meters(pair.Helper, pair.Receiver), facts.Scores.Minutes(pair.Helper, pair.Receiver) ?? -1))
                .OfType<double>()];
            if (values.Length == 0) continue;
            var counts = values.CountBy(value => known.BinEdges.Count(edge => edge < value)).ToDictionary();
            var psi = known.BinShares.Select((was, bin) => (Was: Math.Max(was, 0.0001), Now: Math.Max(counts.GetValueOrDefault(bin) / (double)values.Length, 0.0001)))
                .Sum(share => (share.Now - share.Was) * Math.Log(share.Now / share.Was));
            yield return new(known.Feature, psi, known.BinEdges.Length * (1d / known.BinPairs.Value + 1d / values.Length));
        }
    }

    // Six decimals: the last bits of a logarithm may differ between machines.
    private static string Text(FeatureDrift one) => string.Create(CultureInfo.InvariantCulture, $"{one.Feature} {one.Psi:0.000000} ({one.Expected:0.000000})");
}
