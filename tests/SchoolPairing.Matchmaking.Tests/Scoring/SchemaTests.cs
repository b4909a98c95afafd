using System.Text.Json;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>The JSON schemas that authors use say the same as the records that the service reads.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string, Type> Objects => new()
    {
        { "card", "", typeof(Card) }, { "card", "feature", typeof(CardFeature) }, { "card", "curve", typeof(Curve) }, { "card", "text", typeof(LocalText) },
        { "need-model", "", typeof(NeedModel) }, { "need-model", "indicator", typeof(NeedIndicator) }, { "need-model", "limit", typeof(DatedLimit) },
        { "need-model", "curve", typeof(Curve) }, { "need-model", "text", typeof(LocalText) },
    };

    [Theory, MemberData(nameof(Objects))]
    public void An_object_has_the_keys_of_its_record(string schema, string definition, Type record)
    {
        var node = JsonDocument.Parse(ShippedConfig.Text($"schemas/{schema}.schema.json")).RootElement;
        if (definition.Length > 0) node = node.GetProperty("$defs").GetProperty(definition);
        Assert.Equal(
            ContractJson.Indented.GetTypeInfo(record).Properties.Select(property => property.Name).Order(StringComparer.Ordinal),
            node.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_lists_the_features_that_the_service_can_compute() => Assert.Equal(
        ScoreFeatures.All.Select(feature => feature.Id.Value),
        JsonDocument.Parse(ShippedConfig.Text("schemas/card.schema.json")).RootElement.GetProperty("$defs").GetProperty("feature")
            .GetProperty("properties").GetProperty("feature").GetProperty("enum").EnumerateArray().Select(id => id.GetString()!));
}
