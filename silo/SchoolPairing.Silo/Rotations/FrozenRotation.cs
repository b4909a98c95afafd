using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The inputs of a rotation run as they are stored.</summary>
/// <param name="Hash">SHA-256 of the compact JSON, lower-case hex.</param>
/// <param name="Packed">The JSON, compressed.</param>
/// <param name="Teachers">How many teachers it has.</param>
internal sealed record FrozenRotation(string Hash, byte[] Packed, int Teachers)
{
    public static FrozenRotation Of(RotationInputs inputs)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(inputs, ContractJson.Compact);
        return new(InputsHash.OfJson(json), PackedJson.Compress(json), inputs.Teachers.Length);
    }
}
