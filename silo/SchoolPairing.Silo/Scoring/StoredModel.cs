using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>A model as it is stored: its content named by its hash, and the line that a list shows.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StoredModel")]
internal sealed record StoredModel(string Hash, byte[] Content, RegisteredModel Entry)
{
    public static StoredModel Of(TrainingRunId run, TrainingOutcome.Trained trained)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(trained.Model, ContractJson.Compact);
        var hash = InputsHash.OfJson(json);
        return new(hash, PackedJson.Compress(json),
            new(hash, trained.Model.Id, run, trained.Model.Stage, trained.Report.Gate, trained.Model.TrainedOn, ModelState.Candidate));
    }
}
