using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>Trainings with their frozen inputs and outcomes.</summary>
internal static class TrainingRunTable
{
    public static void Add(Rows rows, TrainingRunId run, FrozenTraining inputs, DateTimeOffset now) => rows.Execute(
        "INSERT INTO training_run (id, inputs_hash, inputs, started_at) VALUES (@id, @hash, @packed, @at)",
        new { id = run.Value, hash = inputs.Hash, packed = inputs.Packed, at = now.ToString("O") });

    public static void End(Rows rows, TrainingRunId run, byte[] outcome, DateTimeOffset now) =>
        rows.Execute("UPDATE training_run SET outcome = @outcome, ended_at = @at WHERE id = @id", new { id = run.Value, outcome, at = now.ToString("O") });

    public static byte[] Inputs(Rows rows, TrainingRunId run) => rows.Find<byte[]>("SELECT inputs FROM training_run WHERE id = @id", new { id = run.Value })!;

    public static byte[] Outcome(Rows rows, TrainingRunId run) => rows.Find<byte[]>("SELECT outcome FROM training_run WHERE id = @id", new { id = run.Value })!;

    /// <summary>Trainings without an outcome, oldest first.</summary>
    public static List<TrainingRunId> NotEnded(Rows rows) =>
        [.. rows.Query<string>("SELECT id FROM training_run WHERE ended_at IS NULL ORDER BY started_at, id").Select(TrainingRunId.Of)];
}
