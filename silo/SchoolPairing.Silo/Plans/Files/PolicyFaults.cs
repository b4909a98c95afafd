using System.Text.Json;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Gathers what is wrong with a policy file, each with its JSON path.</summary>
internal sealed class PolicyFaults(string file)
{
    private const int ShownCharacters = 80;

    private readonly List<Refusal> refusals = [];

    internal bool Any => refusals.Count > 0;

    internal IEnumerable<Refusal> All => refusals;

    internal void Add(string path, JsonElement value, string expected, params (string, string)[] details) =>
        Add(path, value.GetRawText(), expected, details);

    internal void Add(string path, string value, string expected, params (string, string)[] details) =>
        refusals.Add(Refusal.Of(RefusalCode.InvalidDocument,
            [("file", file), ("path", path), ("value", Shown(value)), ("expected", "§import.expected." + expected), .. details]));

    private static string Shown(string value) => value.Length <= ShownCharacters ? value : value[..(ShownCharacters - 1)] + "…";
}
