using System.Text.Json;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Matching;

/// <summary>Need models and cards by name: the files of config/matchmaking, read strictly, at each use, so that an edit counts at once.</summary>
internal sealed class ModelCatalogue(SiloFolders folders)
{
    public Answer<NeedModel> NeedModel(string name) => Find<NeedModel>("§kind.need-model", "need", name, model => (model.Schema, model.Id));

    /// <summary>Names of the cards, sorted.</summary>
    public IReadOnlyList<string> Cards => Names("cards");

    public Answer<Card> Card(string name) => Find<Card>("§kind.card", "cards", name, card => (card.Schema, card.Id));

    private Answer<T> Find<T>(string kind, string folder, string name, Func<T, (int Schema, string Id)> identity) where T : class
    {
        var known = Names(folder);
        // Only listed names are opened, so a name can never lead out of the folder.
        if (!known.Contains(name, StringComparer.Ordinal))
            return Answer<T>.Refuse(Refusal.Of(RefusalCode.UnknownName, ("kind", kind), ("value", name), ("known", string.Join(", ", known))));
        var file = Path.Combine(PathOf(folder), name + ".json");
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

    private List<string> Names(string folder) => Directory.Exists(PathOf(folder))
        ? [.. Directory.GetFiles(PathOf(folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    private string PathOf(string folder) => Path.Combine(folders.Config, "matchmaking", folder);

    private static Answer<T> Invalid<T>(string file, string path, string value, string expected, params (string, string)[] details) where T : class =>
        Answer<T>.Refuse(Refusal.Of(
            RefusalCode.InvalidDocument, [("file", Path.GetFileName(file)), ("path", path), ("value", value), ("expected", expected), .. details]));
}
