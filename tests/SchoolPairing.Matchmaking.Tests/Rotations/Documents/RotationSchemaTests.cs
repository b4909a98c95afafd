using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Tests.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Documents;

/// <summary>The JSON schemas that authors use say the same as the records that the service reads.</summary>
public sealed class RotationSchemaTests
{
    public static TheoryData<string, string, Type> Objects => new()
    {
        { "rotation-rules", "", typeof(RotationRules) }, { "rotation-rules", "ceiling", typeof(AgeCeiling) }, { "rotation-rules", "principals", typeof(PrincipalRule) },
        { "rotation-rules", "length", typeof(RotationLength) }, { "rotation-rules", "deferral", typeof(DeferralKind) }, { "rotation-rules", "retirement", typeof(RetirementStep) },
        { "rotation-rules", "text", typeof(LocalText) }, { "rotation-forms", "", typeof(RotationForms) }, { "rotation-forms", "form", typeof(RotationForm) },
        { "calendar", "", typeof(TermCalendar) }, { "calendar", "term", typeof(SchoolTerm) }, { "calendar", "moved", typeof(MovedDay) }, { "calendar", "slot", typeof(LessonSlot) },
        { "curriculum", "", typeof(Curriculum) }, { "curriculum", "lessons", typeof(SubjectLessons) }, { "curriculum", "load", typeof(LoadNorm) },
        { "curriculum", "grades", typeof(StageGrades) }, { "rotation-policy", "", typeof(RotationPolicy) }, { "rotation-policy", "travel", typeof(TravelEstimate) },
        { "rotation-policy", "points", typeof(RotationPoints) }, { "rotation-policy", "senderWarning", typeof(SenderWarning) }, { "rotation-policy", "visitPrices", typeof(VisitPrices) },
        { "rotation-policy", "days", typeof(RotationDays) },
    };

    [Theory, MemberData(nameof(Objects))]
    public void An_object_has_the_keys_of_its_record(string schema, string definition, Type record) => Assert.Equal(
        ContractJson.Indented.GetTypeInfo(record).Properties.Select(property => property.Name).Order(StringComparer.Ordinal),
        Node(schema, definition).GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Objects))]
    public void An_object_requires_what_its_record_cannot_do_without(string schema, string definition, Type record) => Assert.Equal(
        ContractJson.Indented.GetTypeInfo(record).Properties.Where(property => property.IsRequired).Select(property => property.Name).Order(StringComparer.Ordinal),
        Node(schema, definition).TryGetProperty("required", out var required) ? Words(required).Order(StringComparer.Ordinal) : []);

    [Theory]
    [InlineData("rotation-rules", "shareHeldBy", typeof(ShareLevel)), InlineData("rotation-rules", "backboneOf", typeof(BackboneDenominator))]
    [InlineData("rotation-policy", "sending", typeof(SendingRule))]
    public void A_word_is_one_of_the_record(string schema, string key, Type words) =>
        Assert.Equal(Enum.GetNames(words).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), Words(Node(schema, "").GetProperty("properties").GetProperty(key).GetProperty("enum")));

    [Fact]
    public void Backbone_ranks_are_those_of_the_record_without_none() => Assert.Equal(
        Enum.GetNames<BackboneRank>().Skip(1).Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
        Words(Node("rotation-rules", "").GetProperty("properties").GetProperty("backboneRanks").GetProperty("items").GetProperty("enum")));

    private static JsonElement Node(string schema, string definition)
    {
        var node = JsonDocument.Parse(ShippedConfig.Text($"schemas/{schema}.schema.json")).RootElement;
        return definition is "" ? node : node.GetProperty("$defs").GetProperty(definition);
    }

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);
}
