using System.Text.Json;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Hosting;

/// <summary>The JSON documents of one folder of config, read strictly, at each use, so that an edit counts at once.</summary>
internal sealed class ConfigFolder(string path)
{
    /// <summary>Names of the documents, sorted.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(path)
        ? [.. Directory.GetFiles(path, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A document of schema 1 whose id is its file's name, refused with the place of its first fault.</summary>
    /// <param name="kind">What it is, for the refusal.</param>
    /// <param name="name">Its name.</param>
    /// <param name="known">Names to choose from.</param>
    /// <param name="identity">Its schema and id.</param>
    public Answer<T> Find<T>(string kind, string name, IReadOnlyCollection<string> known, Func<T, (int Schema, string Id)> identity) where T : class
    {
        // Only listed names are opened, so a name can never lead out of the folder.
        if (!known.Contains(name, StringComparer.Ordinal))
            return Answer<T>.Refuse(Refusal.Of(RefusalCode.UnknownName, ("kind", kind), ("value", name), ("known", string.Join(", ", known))));
        var file = Path.Combine(path, name + ".json");
        try
        {
            if (JsonSerializer.Deserialize<T>(File.ReadAllBytes(file), ContractJson.Compact) is not { } document)
                return Invalid<T>(file, "$", "null", "§document.object");
            var (schema, id) = identity(document);
            if (schema != 1) return Invalid<T>(file, "$.schema", $"{schema}", "1");
            return id == name ? Answer<T>.Of(document) : Invalid<T>(file, "$.id", id, name);
        }
        catch (JsonException fault)
        {
            return Invalid<T>(file, fault.Path ?? "$", "§document.line", "§document.form", ("line", $"{(fault.LineNumber ?? 0) + 1}"));
        }
    }

    private static Answer<T> Invalid<T>(string file, string path, string value, string expected, params (string, string)[] details) where T : class =>
        Answer<T>.Refuse(Refusal.Of(
            RefusalCode.InvalidDocument, [("file", Path.GetFileName(file)), ("path", path), ("value", value), ("expected", expected), .. details]));
}
