using System.Text.Json;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Storage;

/// <summary>How stored documents are read: like every document, but properties of a newer version are passed over.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new(ContractJson.Compact)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
    };
}
