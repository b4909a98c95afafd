using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>
/// SHA-256 of everything that board and offers say: scenarios, which one is published, the policy, and every offer that is not undone. Counters
/// and the account of steps are left out, so that undoing everything gives the hash of before. Each scenario and offer is hashed once.
/// </summary>
internal static class StateHash
{
    private static readonly ConditionalWeakTable<object, string> Known = [];

    public static string Of(Twinning twinning)
    {
        var text = new StringBuilder();
        foreach (var scenario in twinning.Scenarios.Values) text.Append('s').Append(Known.GetValue(scenario, HashOf)).Append('\n');
        text.Append('p').Append(twinning.Published).Append('\n').Append(JsonSerializer.Serialize(twinning.Policy, StoredJson.Options)).Append('\n');
        foreach (var offer in twinning.Offers.Values)
            if (!offer.Undone) text.Append('o').Append(Known.GetValue(offer, HashOf)).Append('\n');
        return Hex(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string HashOf(object part) => Hex(JsonSerializer.SerializeToUtf8Bytes(part, part.GetType(), StoredJson.Options));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
