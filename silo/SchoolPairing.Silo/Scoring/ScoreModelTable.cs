using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>Models by the hash of their content. A model is never changed and never deleted: proposals name it.</summary>
internal static class ScoreModelTable
{
    /// <summary>Adds a model; one with the same content stays as it is.</summary>
    public static void Add(Rows rows, StoredModel model) => rows.Execute(
        "INSERT INTO score_model (hash, content, entry, trained_at) VALUES (@hash, @content, @entry, @at) ON CONFLICT (hash) DO NOTHING",
        new
        {
            hash = model.Hash, content = model.Content, entry = JsonSerializer.Serialize(model.Entry, StoredJson.Options),
            at = model.Entry.TrainedOn.At.UtcDateTime.ToString("O"),
        });

    public static ScoreModel? Find(Rows rows, string hash) =>
        rows.Find<byte[]>("SELECT content FROM score_model WHERE hash = @hash", new { hash }) is { } content ? PackedJson.Unpack<ScoreModel>(content) : null;

    public static RegisteredModel? Entry(Rows rows, string hash) =>
        rows.Find<string>("SELECT entry FROM score_model WHERE hash = @hash", new { hash }) is { } entry ? Entry(entry) : null;

    /// <summary>Newest first, then by hash; every one as a candidate.</summary>
    public static List<RegisteredModel> Entries(Rows rows) =>
        [.. rows.Query<string>("SELECT entry FROM score_model ORDER BY trained_at DESC, hash").Select(Entry)];

    private static RegisteredModel Entry(string json) => JsonSerializer.Deserialize<RegisteredModel>(json, StoredJson.Options)!;
}
