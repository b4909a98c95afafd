using System.Globalization;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>A learnt model as JSON, read strictly: keys that it does not know, features that it was not trained on and curves that go the wrong way are refused.</summary>
public static class ModelFile
{
    // A model of two hundred draws has a few megabytes.
    private const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The model, or every fault of the file with its JSON path.</summary>
    /// <param name="file">The file.</param>
    public static Answer<ScoreModel> Read(ImportFile file)
    {
        if (file.Content.Length > MaxBytes)
            return Answer<ScoreModel>.Refuse(FileFault.TooLarge(file.Name, "bytes", file.Content.Length, MaxBytes));
        try
        {
            if (TextEncoding.Decode(file.Content) is not var (_, text))
                return Answer<ScoreModel>.Refuse(FileFault.Unreadable(file.Name, "encoding"));
            if (JsonSerializer.Deserialize<ScoreModel>(text, ContractJson.Compact) is not { } model)
                return Answer<ScoreModel>.Refuse(FileFault.Unreadable(file.Name, "json", ("line", "1")));
            // What every change of the features brings: it gets the advice, not two hashes.
            if (model.Schema == 1 && model.FeatureHash != FeatureHash.OfService)
                return Answer<ScoreModel>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", file.Name), ("path", "featureHash"),
                    ("value", model.FeatureHash), ("expected", "§document.feature-hash")));
            var faults = ModelCheck.Faults(model, file.Name);
            return faults.IsEmpty ? Answer<ScoreModel>.Of(model) : Answer<ScoreModel>.Refuse([.. faults]);
        }
        catch (JsonException fault)
        {
            var line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            return Answer<ScoreModel>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", file.Name), ("path", fault.Path ?? "$"),
                ("value", "§import.model.unread"), ("expected", "§import.expected.model-document"), ("line", line)));
        }
    }
}
