using System.Text.Json;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Silo.Plans.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Plans.Files;

/// <summary>The published schema says what the record and its reader do.</summary>
public sealed class PolicySchemaTests
{
    private static readonly JsonElement Properties = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "config", "schemas", "policy.schema.json"))).RootElement.GetProperty("properties");

    private static IEnumerable<string> RecordKeys => typeof(Policy).GetProperties()
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Where(name => name != "equalityContract");

    [Fact]
    public void The_schema_has_the_keys_of_the_record() => Assert.Equal(
        RecordKeys.Order(StringComparer.Ordinal),
        Properties.EnumerateObject().Select(property => property.Name).Where(name => name != "$schema").Order(StringComparer.Ordinal));

    [Fact]
    public void The_reader_has_the_keys_of_the_record() =>
        Assert.Equal(RecordKeys.Order(StringComparer.Ordinal), PolicyKeys.For(Profiles.Yueyang).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("objective", typeof(Objective))]
    [InlineData("priority", typeof(Priority))]
    [InlineData("receivers", typeof(ReceiverRule))]
    [InlineData("units", typeof(UnitRule))]
    public void Words_of_the_schema_are_the_words_of_the_record(string key, Type words) => Assert.Equal(
        Enum.GetNames(words).Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
        Properties.GetProperty(key).GetProperty("enum").EnumerateArray().Select(word => word.GetString()));

    [Theory]
    [InlineData("helperCapacity", PolicyLimits.MaxHelperCapacity)]
    [InlineData("helpersPerReceiver", PolicyLimits.MaxHelpersPerReceiver)]
    [InlineData("maxDistanceKm", PolicyLimits.MaxDistanceKm)]
    [InlineData("maxTravelMinutes", PolicyLimits.MaxTravelMinutes)]
    [InlineData("explorationShare", PolicyLimits.MaxExplorationShare)]
    public void Limits_of_the_schema_are_the_readers(string key, double maximum) =>
        Assert.Equal(maximum, Properties.GetProperty(key).GetProperty("maximum").GetDouble());
}
