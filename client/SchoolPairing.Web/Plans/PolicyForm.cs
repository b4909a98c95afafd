using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Plans;

/// <summary>A policy as the fields of a form. What is typed goes to the service as it is: the service alone judges it, field by field.</summary>
public sealed record PolicyForm
{
    public const string FileName = "policy.json";

    public required ImmutableDictionary<string, string> Values { get; init; }
    public required ImmutableDictionary<string, ImmutableArray<string>> Lists { get; init; }

    /// <summary>Fields of one value, by their key in the policy file.</summary>
    public static readonly ImmutableArray<string> SingleValued =
        ["asOf", "helperCapacity", "helpersPerReceiver", "maxDistanceKm", "maxTravelMinutes", "objective", "priority", "receivers", "units", "needModel", "card"];

    /// <summary>Fields of several values.</summary>
    public static readonly ImmutableArray<string> ListValued = ["stages", "urbanClasses", "ruralClasses", "cityWideUnits"];

    private static readonly ImmutableHashSet<string> Numbers = ["helperCapacity", "helpersPerReceiver", "maxDistanceKm", "maxTravelMinutes"];

    public string this[string key] => Values.GetValueOrDefault(key, "");

    public bool Has(string key, string value) => Lists.TryGetValue(key, out var list) && list.Contains(value);

    public static PolicyForm Of(Policy policy) => new()
    {
        Values = new Dictionary<string, string>
        {
            ["asOf"] = policy.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["helperCapacity"] = Text(policy.HelperCapacity), ["helpersPerReceiver"] = Text(policy.HelpersPerReceiver),
            ["maxDistanceKm"] = policy.MaxDistanceKm.ToString(CultureInfo.InvariantCulture),
            ["maxTravelMinutes"] = policy.MaxTravelMinutes is { } minutes ? Text(minutes) : "",
            ["objective"] = Word(policy.Objective), ["priority"] = Word(policy.Priority), ["receivers"] = Word(policy.Receivers), ["units"] = Word(policy.Units),
            ["needModel"] = policy.NeedModel, ["card"] = policy.Card,
        }.ToImmutableDictionary(),
        Lists = new Dictionary<string, ImmutableArray<string>>
        {
            ["stages"] = [.. policy.Stages.Select(stage => stage.Value)],
            ["urbanClasses"] = [.. policy.UrbanClasses.Select(urban => urban.Value)],
            ["ruralClasses"] = [.. policy.RuralClasses.Select(rural => rural.Value)],
            ["cityWideUnits"] = [.. policy.CityWideUnits.Select(unit => unit.Value)],
        }.ToImmutableDictionary(),
    };

    public static PolicyForm Of(IFormCollection form) => new()
    {
        Values = SingleValued.ToImmutableDictionary(key => key, key => form[key].ToString().Trim()),
        Lists = ListValued.ToImmutableDictionary(key => key, key => form[key].OfType<string>().ToImmutableArray()),
    };

    /// <summary>The policy file that the form stands for.</summary>
    public ImportFile File()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var key in SingleValued) Write(json, key, this[key]);
            foreach (var key in ListValued)
            {
                json.WriteStartArray(key);
                foreach (var value in Lists.GetValueOrDefault(key, [])) json.WriteStringValue(value);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return new ImportFile(FileName, bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string key, string value)
    {
        if (value.Length == 0 && key == "maxTravelMinutes") json.WriteNull(key);
        else if (Numbers.Contains(key) && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) json.WriteNumber(key, number);
        else json.WriteString(key, value);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // As the policy file writes it: WeakestFirst is weakest-first.
    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
