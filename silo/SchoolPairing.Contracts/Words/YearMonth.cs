using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolPairing.Contracts.Words;

/// <summary>A month, written as 2026-09, where files know no day. Months of one calendar compare and subtract as people count them.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.YearMonth")]
[JsonConverter(typeof(YearMonthConverter))]
public readonly record struct YearMonth([property: Id(0)] int Year, [property: Id(1)] int Month) : IComparable<YearMonth>
{
    /// <summary>The month of a day.</summary>
    /// <param name="day">The day.</param>
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads 2026-09; null where the text is no month.</summary>
    /// <param name="text">The text.</param>
    public static YearMonth? Parse(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day) : null;

    /// <summary>Whole months from another month to this one; negative where the other is later.</summary>
    /// <param name="earlier">The other month.</param>
    public int MonthsSince(YearMonth earlier) => (Year - earlier.Year) * 12 + Month - earlier.Month;

    /// <summary>The month so many months later.</summary>
    /// <param name="months">May be negative.</param>
    public YearMonth Plus(int months) => Of(FirstDay.AddMonths(months));

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}

/// <summary>Writes a month as its text.</summary>
public sealed class YearMonthConverter : JsonConverter<YearMonth>
{
    /// <inheritdoc/>
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonth.Parse(reader.GetString() ?? "") ?? throw new JsonException("a month is written as 2026-09");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
