using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>The inputs of a training as they are stored.</summary>
/// <param name="Hash">SHA-256 of the compact JSON, lower-case hex.</param>
/// <param name="Packed">The JSON, compressed.</param>
/// <param name="History">What reading the rows found.</param>
internal sealed record FrozenTraining(string Hash, byte[] Packed, HistoryReport History)
{
    public static FrozenTraining Of(TrainingInputs inputs, HistoryReport history)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(inputs, ContractJson.Compact);
        return new(InputsHash.OfJson(json), PackedJson.Compress(json), history);
    }
}
