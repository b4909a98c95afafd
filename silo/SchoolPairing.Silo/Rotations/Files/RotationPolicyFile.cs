using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;
using SchoolPairing.Silo.Plans.Files;

namespace SchoolPairing.Silo.Rotations.Files;

/// <summary>A rotation policy as JSON over the default policy: keys that are given replace the default, all others keep it; the parts of points and travel alike.</summary>
internal static class RotationPolicyFile
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>The policy, or every key that cannot be read, with its JSON path. What the numbers may be is asked of its check.</summary>
    public static Answer<RotationPolicy> Read(ImportFile file, RotationPolicy fallback)
    {
        if (file.Content.Length > MaxBytes) return Answer<RotationPolicy>.Refuse(FileFault.TooLarge(file.Name, "bytes", file.Content.Length, MaxBytes));
        if (TextEncoding.Decode(file.Content) is not var (_, text)) return Answer<RotationPolicy>.Refuse(FileFault.Unreadable(file.Name, "encoding"));
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return Read(file.Name, document.RootElement, fallback);
        }
        catch (JsonException fault)
        {
            return Answer<RotationPolicy>.Refuse(FileFault.Unreadable(file.Name, "json", ("line", ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static Answer<RotationPolicy> Read(string file, JsonElement root, RotationPolicy fallback)
    {
        var faults = new PolicyFaults(file);
        var policy = (JsonObject)JsonSerializer.SerializeToNode(fallback, ContractJson.Compact)!;
        if (root.ValueKind == JsonValueKind.Object) Lay(policy, root, "$", faults, with => Readable(policy, with));
        else faults.Add("$", root, "object");
        return faults.Any ? Answer<RotationPolicy>.Refuse(faults.All) : Answer<RotationPolicy>.Of(policy.Deserialize<RotationPolicy>(ContractJson.Compact)!);
    }

    /// <summary>Lays keys over an object one by one, so that each one that does not fit is told and the others are read on.</summary>
    private static void Lay(JsonObject under, JsonElement over, string path, PolicyFaults faults, Func<Action, bool> readable)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var property in over.EnumerateObject())
        {
            var (name, place) = (property.Name, $"{path}.{property.Name}");
            if (path == "$" && name == "$schema") continue;
            if (!under.ContainsKey(name)) faults.Add(place, property.Value, "known-key", ("known", string.Join(", ", under.Select(key => key.Key))));
            else if (!seen.Add(name)) faults.Add(place, property.Value, "once");
            else if (under[name] is JsonObject part && property.Value.ValueKind == JsonValueKind.Object) Lay(part, property.Value, place, faults, readable);
            else
            {
                var before = under[name]?.DeepClone();
                if (readable(() => under[name] = JsonNode.Parse(property.Value.GetRawText()))) continue;
                under[name] = before;
                faults.Add(place, property.Value, "policy-value", ("shipped", before?.ToJsonString() ?? "null"));
            }
        }
    }

    private static bool Readable(JsonObject policy, Action change)
    {
        change();
        try
        {
            return policy.Deserialize<RotationPolicy>(ContractJson.Compact) is not null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
