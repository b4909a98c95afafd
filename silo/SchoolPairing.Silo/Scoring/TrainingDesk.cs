using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>The long work before a training, off its turn: reading the history and freezing what the training depends on.</summary>
internal sealed class TrainingDesk(GrainStorage storage, IHistoryFiles files, ModelCatalogue models, TimeProvider clock)
{
    public Answer<FrozenTraining> Freeze(StartTraining command)
    {
        var (history, usual) = (files.Read(command.History, command.Profile), command.Card is null ? files.UsualCard(command.Profile) : null);
        if (!history.Accepted) return Answer<FrozenTraining>.Refuse(history.Refusals);
        if (usual is { Accepted: false }) return Answer<FrozenTraining>.Refuse(usual.Refusals);
        var card = models.Card(command.Card ?? usual!.Value!);
        if (!card.Accepted) return Answer<FrozenTraining>.Refuse(card.Refusals);
        var inUse = storage.Read(ModelsInUse.Newest);
        return Answer<FrozenTraining>.Of(FrozenTraining.Of(
            new TrainingInputs(history.Value.Rows, card.Value, inUse, command.Seed, clock.GetUtcNow(), Counties: history.Value.Counties), history.Value.Report));
    }
}
