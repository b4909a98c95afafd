using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Matching;

/// <summary>Need models and cards by name: the files of config/matchmaking, read strictly, at each use, so that an edit counts at once.</summary>
internal sealed class ModelCatalogue(SiloFolders folders)
{
    private readonly ConfigFolder needs = new(Path.Combine(folders.Config, "matchmaking", "need"));
    private readonly ConfigFolder cards = new(Path.Combine(folders.Config, "matchmaking", "cards"));

    public Answer<NeedModel> NeedModel(string name) => needs.Find<NeedModel>("§kind.need-model", name, needs.Names, model => (model.Schema, model.Id));

    /// <summary>Names of the cards, sorted.</summary>
    public IReadOnlyList<string> Cards => cards.Names;

    public Answer<Card> Card(string name) => cards.Find<Card>("§kind.card", name, cards.Names, card => (card.Schema, card.Id));
}
