using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Matching;

public sealed class ModelCatalogueTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-tests-").FullName;

    public ModelCatalogueTests() => FakeCity.WriteModels(folder);

    private ModelCatalogue Catalogue => new(new SiloFolders(folder, folder));

    private string CardFile => Path.Combine(folder, "matchmaking", "cards", "trial.json");

    [Fact]
    public void A_card_is_found_by_its_name() => Assert.Equal(100, Catalogue.Card("trial").Value!.BasePoints);

    [Fact]
    public void A_need_model_is_found_by_its_name() => Assert.Single(Catalogue.NeedModel("trial").Value!.Indicators);

    [Fact]
    public void What_is_unknown_is_said_in_the_readers_language() =>
        Assert.Equal("未知的评分卡“other”。可用的有：trial。", Texts.Say(Assert.Single(Catalogue.Card("other").Refusals), "zh-CN"));

    [Theory]
    [InlineData("other")]
    [InlineData("")]
    [InlineData("../need/trial")]
    public void An_unknown_name_is_refused_with_the_known_ones(string name)
    {
        var refusal = Assert.Single(Catalogue.Card(name).Refusals);

        Assert.Equal((RefusalCode.UnknownName, "trial"), (refusal.Code, refusal.Details[2].Value));
    }

    [Theory]
    [InlineData("\"basePoints\": 100,", "")]
    [InlineData("\"basePoints\": 100", "\"basePoints\": \"many\"")]
    [InlineData("\"basePoints\"", "\"basePoint\"")]
    [InlineData("\"features\": [", "\"features\": null, \"others\": [")]
    [InlineData("\"schema\": 1", "\"schema\": 2")]
    [InlineData("\"id\": \"trial\"", "\"id\": \"other\"")]
    [InlineData("}", "")]
    public void A_spoilt_card_is_refused(string good, string spoilt)
    {
        var card = File.ReadAllText(CardFile);
        Assert.Contains(good, card, StringComparison.Ordinal);
        File.WriteAllText(CardFile, card.Replace(good, spoilt, StringComparison.Ordinal));

        Assert.Equal(RefusalCode.InvalidDocument, Assert.Single(Catalogue.Card("trial").Refusals).Code);
    }

    [Fact]
    public void A_spoilt_card_is_told_without_the_libraries_english()
    {
        File.WriteAllText(CardFile, File.ReadAllText(CardFile).Replace("\"basePoints\": 100", "\"basePoints\": \"many\"", StringComparison.Ordinal));
        var told = Texts.Say(Assert.Single(Catalogue.Card("trial").Refusals), "zh-CN");

        Assert.DoesNotContain("could not be converted", told, StringComparison.Ordinal);
        Assert.Contains("无法读取", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_told_with_its_kind_in_the_readers_language() =>
        Assert.Contains("评分卡", Texts.Say(Assert.Single(Catalogue.Card("other").Refusals), "zh-CN"), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
