using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Judges a model before it may score: written by a trainer, by hand, or by another version of the service.</summary>
public static class ModelCheck
{
    /// <summary>The most resampled heads that a model may carry: more would only make files and intervals slow.</summary>
    public const int MostDraws = 200;

    /// <summary>Every fault of a model as path, value and what is expected; empty where it may be used.</summary>
    /// <param name="model">The model as parsed; parts that the file left out may be null or default.</param>
    /// <param name="file">The name of its file for the refusal; null: the model's id.</param>
    public static ImmutableArray<Refusal> Faults(ScoreModel model, string? file = null)
    {
        var faults = new DocumentFaults(file ?? model.Id ?? "model");
        faults.Require(model.Schema == 1, "schema", model.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(model.Id), "id", model.Id, "\"…\"");
        faults.RequireText("title", model.Title);
        faults.Require(Enum.IsDefined(model.Stage), "stage", model.Stage, "[rule-based, fitted-index, learnt]");
        faults.Require(model.FeatureHash == FeatureHash.OfService, "featureHash", model.FeatureHash, FeatureHash.OfService);
        if (faults.Require(model.Index is not null, "index", null, "{ … }"))
            CardReader.Judge(faults, "index.", model.Index!, CardReader.LargestScore, CardReader.LargestScore);
        JudgeHead(faults, "chance", model.Chance);
        JudgeHead(faults, "benefit", model.Benefit);
        JudgeExperience(faults, model.Experience);
        JudgeDraws(faults, model);
        JudgeSource(faults, model.TrainedOn, model.Stage);
        return faults.All;
    }

    /// <summary>Whether a head may be used by itself.</summary>
    internal static bool InRange(Card head)
    {
        var faults = new DocumentFaults(head.Id);
        JudgeHead(faults, "head", head);
        return faults.All.IsEmpty;
    }

    // The features must stand in the service's order: heads and experience are read by place.
    private static void JudgeHead(DocumentFaults faults, string path, Card? head)
    {
        if (!faults.Require(head is not null, path, null, "{ … }")) return;
        CardReader.Judge(faults, path + ".", head!, CardReader.LargestHeadPoint, CardReader.LargestHeadSum);
        if (head!.Features.IsDefaultOrEmpty) return;
        RequireOrder(faults, path + ".features", [.. head.Features.Select(line => line?.Feature ?? default)]);
    }

    private static void RequireOrder(DocumentFaults faults, string path, FeatureId[] found)
    {
        var known = ScoreFeatures.All.Select(feature => feature.Id).ToArray();
        faults.Require(found.SequenceEqual(known), path, $"[{string.Join(", ", found)}]", $"[{string.Join(", ", known)}]");
    }

    private static void JudgeExperience(DocumentFaults faults, ImmutableArray<FeatureExperience> experience)
    {
        if (!faults.Require(!experience.IsDefaultOrEmpty, "experience", "[]", $"[{ScoreFeatures.All.Length}]")) return;
        RequireOrder(faults, "experience", [.. experience.Select(one => one?.Feature ?? default)]);
        for (var i = 0; i < experience.Length; i++)
        {
            var (path, one) = ($"experience[{i}]", experience[i]);
            if (!faults.Require(one is not null, path, null, "{ … }")) continue;
            faults.Require(one!.Low is null == one.High is null && !(one.Low > one.High) && Finite(one.Low) && Finite(one.High),
                path + ".low", one.Low, "≤ high");
            faults.Require(Finite(one.Fill), path + ".fill", one.Fill, "-∞ < x < ∞");
            if (!faults.Require(!one.BinEdges.IsDefault && one.BinEdges.Length < 10 && one.BinEdges.All(double.IsFinite), path + ".binEdges", "[…]", "[0..9]")) continue;
            for (var e = 1; e < one.BinEdges.Length; e++)
                faults.Require(one.BinEdges[e] > one.BinEdges[e - 1], $"{path}.binEdges[{e}]", one.BinEdges[e], "> " + one.BinEdges[e - 1].ToString(System.Globalization.CultureInfo.InvariantCulture));
            faults.Require(!one.BinShares.IsDefault && one.BinShares.Length == one.BinEdges.Length + 1
                && one.BinShares.All(share => share >= 0) && Math.Abs(one.BinShares.Sum() - 1) <= 1e-6, path + ".binShares", "[…]", $"[{one.BinEdges.Length + 1}], Σ = 1");
            faults.Require(one.BinPairs is null or >= 0, path + ".binPairs", one.BinPairs, "≥ 0");
        }
    }

    private static void JudgeDraws(DocumentFaults faults, ScoreModel model)
    {
        if (!faults.Require(!model.Draws.IsDefault && model.Draws.Length <= MostDraws, "draws", model.Draws.IsDefault ? null : model.Draws.Length, $"0..{MostDraws}")) return;
        faults.Require(model.Stage != LearningStage.RuleBased || model.Draws.IsEmpty, "draws", model.Draws.Length, "0 (rule-based)");
        for (var i = 0; i < model.Draws.Length; i++)
        {
            if (!faults.Require(model.Draws[i] is not null, $"draws[{i}]", null, "{ chance, benefit }")) continue;
            JudgeHead(faults, $"draws[{i}].chance", model.Draws[i].Chance);
            JudgeHead(faults, $"draws[{i}].benefit", model.Draws[i].Benefit);
        }
    }

    private static void JudgeSource(DocumentFaults faults, TrainingSource? source, LearningStage stage)
    {
        if (!faults.Require(source is not null, "trainedOn", null, "{ … }")) return;
        faults.Require(source!.DataHash is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower), "trainedOn.dataHash", source.DataHash, "[0-9a-f]{64}");
        faults.Require(source.Decided >= 0, "trainedOn.decided", source.Decided, "≥ 0");
        faults.Require(source.AcceptedPairs >= 0 && source.AcceptedPairs <= source.Decided, "trainedOn.acceptedPairs", source.AcceptedPairs, $"0..{source.Decided}");
        faults.Require(source.Assessed >= 0 && source.Assessed <= source.AcceptedPairs, "trainedOn.assessed", source.Assessed, $"0..{source.AcceptedPairs}");
        faults.Require(stage == LearningStage.RuleBased || source is { Decided: > 0 }, "trainedOn.decided", source.Decided, "> 0");
        faults.Require(source.FirstCycle is null == source.LastCycle is null && !(source.FirstCycle > source.LastCycle),
            "trainedOn.firstCycle", source.FirstCycle, "≤ lastCycle");
    }

    private static bool Finite(double? value) => value is null || double.IsFinite(value.Value);
}
