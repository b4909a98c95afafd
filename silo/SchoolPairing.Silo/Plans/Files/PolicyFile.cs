using System.Globalization;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>A policy as JSON over the profile's default policy: keys that are given replace the default, all others keep it.</summary>
public static class PolicyFile
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>The policy, or every fault of the file with its JSON path.</summary>
    /// <param name="file">The file; null: the default policy.</param>
    /// <param name="profile">Whose classes and stages count.</param>
    public static Answer<Policy> Read(ImportFile? file, ImportProfile profile)
    {
        if (file is null) return Answer<Policy>.Of(profile.DefaultPolicy);
        if (file.Content.Length > MaxBytes)
            return Answer<Policy>.Refuse(FileFault.TooLarge(file.Name, "bytes", file.Content.Length, MaxBytes));
        try
        {
            if (TextEncoding.Decode(file.Content) is not var (_, text))
                return Answer<Policy>.Refuse(FileFault.Unreadable(file.Name, "encoding"));
            using var document = JsonDocument.Parse(text, Lenient);
            return IsText(document.RootElement)
                ? Read(file.Name, document.RootElement, profile)
                : Answer<Policy>.Refuse(FileFault.Unreadable(file.Name, "half-character"));
        }
        catch (JsonException fault)
        {
            var line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            return Answer<Policy>.Refuse(FileFault.Unreadable(file.Name, "json", ("line", line)));
        }
    }

    private static Answer<Policy> Read(string file, JsonElement root, ImportProfile profile)
    {
        var faults = new PolicyFaults(file);
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add("$", root, "object");
            return Answer<Policy>.Refuse(faults.All);
        }
        var keys = PolicyKeys.For(profile);
        var policy = profile.DefaultPolicy;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            var path = "$." + property.Name;
            if (property.Name == "$schema") continue;
            if (!keys.TryGetValue(property.Name, out var key))
                faults.Add(path, property.Value, "known-key", ("known", string.Join(", ", keys.Keys)));
            else if (!seen.Add(property.Name))
                faults.Add(path, property.Value, "once");
            else
                policy = key(policy, property.Value, new(faults, path));
        }
        foreach (var both in policy.UrbanClasses.Intersect(policy.RuralClasses).Order())
            faults.Add(seen.Contains("urbanClasses") && !seen.Contains("ruralClasses") ? "$.urbanClasses" : "$.ruralClasses", both.Value, "other-side");
        return faults.Any ? Answer<Policy>.Refuse(faults.All) : Answer<Policy>.Of(policy);
    }

    // JSON may escape half a character (\ud800), which its reader finds out only when it is asked for the text.
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsText),
                JsonValueKind.Object => value.EnumerateObject().All(property => property.Name is not null && IsText(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
