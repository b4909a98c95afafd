using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Matching;

/// <summary>The inputs of a run as they are stored.</summary>
/// <param name="Hash">SHA-256 of the compact JSON, lower-case hex.</param>
/// <param name="Packed">The JSON, compressed.</param>
/// <param name="Schools">How many schools it has.</param>
internal sealed record FrozenInputs(string Hash, byte[] Packed, int Schools)
{
    public static FrozenInputs Of(MatchInputs inputs)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(inputs, ContractJson.Compact);
        return new(InputsHash.OfJson(json), PackedJson.Compress(json), inputs.Schools.Length);
    }
}
