using System.Text.Json;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Rotation runs with their frozen inputs and outcomes.</summary>
internal static class RotationRunTable
{
    /// <summary>Writes a run that starts, its state included.</summary>
    public static void Add(Rows rows, RotationRunId run, RotationRunDocument state, FrozenRotation inputs)
    {
        GrainStateTable.Write(rows, GrainStorage.RotationRun, run.Value, JsonSerializer.Serialize(state, StoredJson.Options), expected: 0);
        rows.Execute("INSERT INTO rotation_run (id, plan, inputs_hash, inputs, started_at) VALUES (@id, @plan, @hash, @packed, @at)",
            new { id = run.Value, plan = state.Plan.Value, hash = inputs.Hash, packed = inputs.Packed, at = state.StartedAt.ToString("O") });
    }

    public static void End(Rows rows, RotationRunId run, EndedRotation ended, DateTimeOffset now) => rows.Execute(
        "UPDATE rotation_run SET outcome = @outcome, planned = @planned, ended_at = @at WHERE id = @id",
        new { id = run.Value, outcome = ended.Packed, planned = ended.Planned ? 1 : 0, at = now.ToString("O") });

    public static byte[] Inputs(Rows rows, RotationRunId run) => rows.Find<byte[]>("SELECT inputs FROM rotation_run WHERE id = @id", new { id = run.Value })!;

    public static byte[] Outcome(Rows rows, RotationRunId run) => rows.Find<byte[]>("SELECT outcome FROM rotation_run WHERE id = @id", new { id = run.Value })!;

    /// <summary>Runs of a plan that ended with a plan of rotations, oldest first.</summary>
    public static List<RotationRunId> Planned(Rows rows, PlanId plan) =>
        [.. rows.Query<string>("SELECT id FROM rotation_run WHERE plan = @plan AND planned = 1 ORDER BY started_at, id", new { plan = plan.Value }).Select(RotationRunId.Of)];

    /// <summary>Runs without an outcome, oldest first.</summary>
    public static List<RotationRunId> NotEnded(Rows rows) =>
        [.. rows.Query<string>("SELECT id FROM rotation_run WHERE ended_at IS NULL ORDER BY started_at, id").Select(RotationRunId.Of)];
}
