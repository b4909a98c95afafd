using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Judges a learnt model before it scores anything.</summary>
public static class ModelCheck
{
    /// <summary>Resampled heads that a model may carry: the interval of a pair reads all of them.</summary>
    public const int MostDraws = 1000;

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
        faults.Require(model.TrainedOn is not null, "trainedOn", null, "{ … }");
        if (faults.Require(model.Index is not null, "index", null, "{ … }")) CardReader.ReadCard(faults, "index", model.Index!);
        if (!Head(faults, "chance", model.Chance, null)) return faults.All;
        var features = model.Chance.Features.Select(line => line.Feature).ToImmutableArray();
        faults.Require(model.FeatureHash == FeatureHash.Of(features), "featureHash", model.FeatureHash, FeatureHash.Of(features));
        Head(faults, "benefit", model.Benefit, features);
        CheckExperience(faults, model.Experience, features);
        if (!faults.Require(!model.Draws.IsDefault && model.Draws.Length <= MostDraws, "draws", model.Draws.IsDefault ? null : $"[{model.Draws.Length}]", $"[0..{MostDraws}]"))
            return faults.All;
        for (var draw = 0; draw < model.Draws.Length; draw++)
        {
            if (!faults.Require(model.Draws[draw] is not null, $"draws[{draw}]", null, "{ chance, benefit }")) continue;
            Head(faults, $"draws[{draw}].chance", model.Draws[draw].Chance, features);
            Head(faults, $"draws[{draw}].benefit", model.Draws[draw].Benefit, features);
        }
        return faults.All;
    }

    private static bool Head(DocumentFaults faults, string path, Card? head, ImmutableArray<FeatureId>? features)
    {
        if (!faults.Require(head is not null, path, null, "{ … }")) return false;
        var before = faults.All.Length;
        CardReader.ReadHead(faults, path, head!);
        if (faults.All.Length > before) return false;
        var own = head!.Features.Select(line => line.Feature);
        return features is not { } wanted
            || faults.Require(own.SequenceEqual(wanted), path + ".features", $"[{string.Join(", ", own)}]", $"[{string.Join(", ", wanted)}]");
    }

    private static void CheckExperience(DocumentFaults faults, ImmutableArray<FeatureExperience> experience, ImmutableArray<FeatureId> features)
    {
        if (!faults.Require(!experience.IsDefault && experience.Select(known => known?.Feature).SequenceEqual(features.Select(feature => (FeatureId?)feature)),
                "experience", experience.IsDefault ? null : $"[{string.Join(", ", experience.Select(known => known?.Feature))}]", $"[{string.Join(", ", features)}]")) return;
        for (var i = 0; i < experience.Length; i++)
        {
            var (low, high) = (experience[i].Low, experience[i].High);
            faults.Require((low is null && high is null) || (low <= high && double.IsFinite(low.Value) && double.IsFinite(high.Value)),
                $"experience[{i}]", $"{low}..{high}", "low ≤ high");
        }
    }
}
