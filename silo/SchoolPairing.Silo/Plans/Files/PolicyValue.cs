using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Reads values of one policy key; what does not fit is a fault at its path and the default stays.</summary>
/// <param name="Faults">Where faults go.</param>
/// <param name="Path">JSON path of the key.</param>
internal readonly partial record struct PolicyValue(PolicyFaults Faults, string Path)
{
    internal int Whole(JsonElement value, int minimum, int maximum, int fallback) =>
        Number(value) is { } number && number == Math.Truncate(number) && number >= minimum && number <= maximum
            ? (int)number
            : Fault(value, "whole-between", fallback, Limits(minimum, maximum));

    internal int? WholeOrNull(JsonElement value, int minimum, int maximum, int? fallback)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        return Number(value) is { } number && number == Math.Truncate(number) && number >= minimum && number <= maximum
            ? (int)number
            : Fault(value, "whole-or-null", fallback, Limits(minimum, maximum));
    }

    internal double Above(JsonElement value, double minimum, double maximum, double fallback) =>
        Number(value) is { } number && number > minimum && number <= maximum
            ? number
            : Fault(value, "number-between", fallback, Limits(minimum, maximum));

    internal double? AboveOrNull(JsonElement value, double minimum, double maximum, double? fallback)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        return Number(value) is { } number && number > minimum && number <= maximum
            ? number
            : Fault(value, "number-or-null", fallback, Limits(minimum, maximum));
    }

    internal DateOnly Date(JsonElement value, DateOnly fallback) =>
        value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Fault(value, "date", fallback);

    internal T OneOf<T>(JsonElement value, T fallback) where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()), StringComparer.Ordinal);
        return value.ValueKind == JsonValueKind.String && words.TryGetValue(value.GetString()!, out var found)
            ? found
            : Fault(value, "one-of", fallback, ("known", string.Join(", ", words.Keys)));
    }

    internal string FileName(JsonElement value, string fallback) =>
        value.ValueKind == JsonValueKind.String && PlainName().IsMatch(value.GetString()!) ? value.GetString()! : Fault(value, "file-name", fallback);

    /// <summary>Words of a profile by id, label or synonym, each once, sorted by id.</summary>
    internal ImmutableArray<T> Words<T>(JsonElement value, WordList words, Func<string, T> make, ImmutableArray<T> fallback, bool mayBeEmpty = false, int most = int.MaxValue)
        where T : IComparable<T>
    {
        var known = ("known", words.Known);
        if (value.ValueKind != JsonValueKind.Array || (!mayBeEmpty && value.GetArrayLength() == 0))
            return Fault(value, words.IsEmpty ? "list-of-texts" : "list-of", fallback, known);
        if (value.GetArrayLength() > most) return Fault(value, "at-most", fallback, ("maximum", most.ToString(CultureInfo.InvariantCulture)));
        var found = ImmutableArray.CreateBuilder<T>();
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var path = $"{Path}[{index++}]";
            var text = item.ValueKind == JsonValueKind.String ? item.GetString()!.Trim() : "";
            var id = words.IsEmpty ? text : words.Find(text)?.Id;
            if (string.IsNullOrEmpty(id)) Faults.Add(path, item, words.IsEmpty ? "text" : "one-of", known);
            else if (found.Contains(make(id))) Faults.Add(path, item, "once");
            else found.Add(make(id));
        }
        return [.. found.Order()];
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static (string, string)[] Limits(double minimum, double maximum) =>
        [("minimum", minimum.ToString(CultureInfo.InvariantCulture)), ("maximum", maximum.ToString(CultureInfo.InvariantCulture))];

    private T Fault<T>(JsonElement value, string expected, T fallback, params (string, string)[] details)
    {
        Faults.Add(Path, value, expected, details);
        return fallback;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex PlainName();
}
