using System.Text.Json;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;
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
        { "model", "", typeof(ScoreModel) }, { "model", "experience", typeof(FeatureExperience) }, { "model", "draw", typeof(HeadDraw) },
        { "model", "source", typeof(TrainingSource) },
    };

    [Theory, MemberData(nameof(Objects))]
    public void An_object_has_the_keys_of_its_record(string schema, string definition, Type record) => Assert.Equal(
        ContractJson.Indented.GetTypeInfo(record).Properties.Select(property => property.Name).Order(StringComparer.Ordinal),
        Node(schema, definition).GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Objects))]
    public void An_object_requires_what_its_record_cannot_do_without(string schema, string definition, Type record) => Assert.Equal(
        ContractJson.Indented.GetTypeInfo(record).Properties.Where(property => property.IsRequired).Select(property => property.Name).Order(StringComparer.Ordinal),
        Words(Node(schema, definition).GetProperty("required")).Order(StringComparer.Ordinal));

    [Fact]
    public void The_schema_lists_the_features_that_the_service_can_compute() => Assert.Equal(
        ScoreFeatures.All.Select(feature => feature.Id.Value),
        Words(Node("card", "feature").GetProperty("properties").GetProperty("feature").GetProperty("enum")));

    [Fact]
    public void A_model_has_the_stages_of_the_record() => Assert.Equal(
        Enum.GetNames<LearningStage>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
        Words(Node("model", "").GetProperty("properties").GetProperty("stage").GetProperty("enum")));

    [Theory]
    [InlineData("draws", "maxItems", ModelCheck.MostDraws)]
    [InlineData("experience", "minItems", TrainingRows.Count)]
    [InlineData("experience", "maxItems", TrainingRows.Count)]
    public void A_model_may_carry_as_much_as_its_reader_takes(string list, string bound, int known) =>
        Assert.Equal(known, Node("model", "").GetProperty("properties").GetProperty(list).GetProperty(bound).GetInt32());

    [Fact]
    public void Every_reference_of_the_model_leads_somewhere() => Assert.All(
        Regex.Matches(ShippedConfig.Text("schemas/model.schema.json"), "\"\\$ref\": \"([^#\"]*)#?([^\"]*)\"").Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
        reference =>
        {
            var node = JsonDocument.Parse(ShippedConfig.Text("schemas/" + (reference.Item1 is "" ? "model.schema.json" : reference.Item1))).RootElement;
            foreach (var step in reference.Item2.Split('/', StringSplitOptions.RemoveEmptyEntries)) node = node.GetProperty(step);
            Assert.Equal(JsonValueKind.Object, node.ValueKind);
        });

    private static JsonElement Node(string schema, string definition)
    {
        var node = JsonDocument.Parse(ShippedConfig.Text($"schemas/{schema}.schema.json")).RootElement;
        return definition is "" ? node : node.GetProperty("$defs").GetProperty(definition);
    }

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);
}
