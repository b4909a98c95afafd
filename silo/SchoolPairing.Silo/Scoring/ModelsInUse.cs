using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>The model that scores, read at the moment of a snapshot.</summary>
internal static class ModelsInUse
{
    /// <summary>The registry's model in use; null where the expert card scores.</summary>
    public static ScoreModel? Newest(Rows rows) =>
        GrainStateTable.Find<ModelRegistryDocument>(rows, GrainStorage.ModelRegistry, ModelRegistryGrain.TheRegistry).State?.InUse is { } hash
            ? ScoreModelTable.Find(rows, hash)
            : null;
}
