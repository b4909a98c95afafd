using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Silo.Plans.Files;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Plans.Files;

public sealed class ModelFileTests
{
    private static readonly ScoreModel Model = A.Model(FeatureHash.OfService);
    private static readonly string Text = JsonSerializer.Serialize(Model, ContractJson.Indented);

    [Fact]
    public void A_written_model_is_read_as_it_was() => Assert.Equal(ModelHash.Of(Model), ModelHash.Of(Read(Text).Value!));

    [Theory]
    [InlineData("schema", "2")]
    [InlineData("featureHash", "\"0000\"")]
    [InlineData("stage", "\"guessed\"")]
    [InlineData("chance", "null")]
    [InlineData("draws", "[null]")]
    [InlineData("experience", "[]")]
    [InlineData("note", "\"a key that nobody knows\"")]
    public void A_spoilt_model_is_refused_and_the_file_named(string key, string value)
    {
        var spoilt = JsonNode.Parse(Text)!;
        spoilt[key] = JsonNode.Parse(value);
        var refusal = Read(spoilt.ToJsonString()).Refusals[0];
        Assert.Equal((RefusalCode.InvalidDocument, "my-model.json"), (refusal.Code, refusal.Details[0].Value));
    }

    [Fact]
    public void A_model_of_other_features_is_told_to_be_trained_anew()
    {
        var spoilt = JsonNode.Parse(Text)!;
        spoilt["featureHash"] = "0000";
        Assert.Contains("train it anew", Texts.Say(Assert.Single(Read(spoilt.ToJsonString()).Refusals), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_reordered_features_is_refused()
    {
        var spoilt = JsonNode.Parse(Text)!;
        var features = spoilt["chance"]!["features"]!.AsArray();
        var first = features[0]!;
        features.RemoveAt(0);
        features.Add(first);
        Assert.Contains(Read(spoilt.ToJsonString()).Refusals, refusal => refusal.Details.Any(detail => detail.Value == "chance.features"));
    }

    [Fact]
    public void A_curve_beyond_the_limit_of_heads_is_refused() => Assert.False(Read(Text.Replace("1234567", "1000000001", StringComparison.Ordinal)).Accepted);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("helper,receiver")]
    public void What_is_no_model_is_refused(string text) => Assert.NotEmpty(Read(text).Refusals);

    [Fact]
    public void Every_refusal_reads_as_a_sentence_in_both_languages() => Assert.All(
        from text in (string[])["", "null", "{}", "{ \"schema\": 1, \"schema\": 1 }"] from language in (string[])["zh-CN", "en"] select Texts.Say(Read(text).Refusals[0], language),
        sentence => Assert.DoesNotMatch("[{}§]|^refusal", sentence));

    [Fact]
    public void A_file_beyond_the_limit_is_refused_unread() =>
        Assert.Equal(RefusalCode.FileTooLarge, Assert.Single(ModelFile.Read(new("my-model.json", new byte[33 * 1024 * 1024])).Refusals).Code);

    private static Answer<ScoreModel> Read(string text) => ModelFile.Read(new("my-model.json", Encoding.UTF8.GetBytes(text)));
}
