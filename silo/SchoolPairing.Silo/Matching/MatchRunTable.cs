using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Silo.Storage;
using System.Text.Json;

namespace SchoolPairing.Silo.Matching;

/// <summary>Runs with their frozen inputs and outcomes.</summary>
internal static class MatchRunTable
{
    /// <summary>Writes a run that starts, its state included.</summary>
    public static void Add(Rows rows, MatchRunId run, MatchRunDocument state, FrozenInputs inputs, DateTimeOffset now)
    {
        GrainStateTable.Write(rows, GrainStorage.MatchRun, run.Value, JsonSerializer.Serialize(state, StoredJson.Options), expected: 0);
        rows.Execute(
            "INSERT INTO match_run (id, plan, inputs_hash, inputs, started_at) VALUES (@id, @plan, @hash, @packed, @at)",
            new { id = run.Value, plan = state.Plan.Value, hash = inputs.Hash, packed = inputs.Packed, at = now.ToString("O") });
    }

    public static void End(Rows rows, MatchRunId run, byte[] outcome, DateTimeOffset now) =>
        rows.Execute("UPDATE match_run SET outcome = @outcome, ended_at = @at WHERE id = @id", new { id = run.Value, outcome, at = now.ToString("O") });

    public static byte[] Inputs(Rows rows, MatchRunId run) => rows.Find<byte[]>("SELECT inputs FROM match_run WHERE id = @id", new { id = run.Value })!;

    public static byte[] Outcome(Rows rows, MatchRunId run) => rows.Find<byte[]>("SELECT outcome FROM match_run WHERE id = @id", new { id = run.Value })!;

    /// <summary>A run of a plan with its outcome, null in it until the run ended; null where the plan has no such run.</summary>
    public static EndedRunRow? Ended(Rows rows, PlanId plan, MatchRunId run) =>
        rows.Find<EndedRunRow>("SELECT outcome AS Outcome FROM match_run WHERE id = @id AND plan = @plan", new { id = run.Value, plan = plan.Value });

    /// <summary>Runs without an outcome, oldest first.</summary>
    public static List<MatchRunId> NotEnded(Rows rows) =>
        [.. rows.Query<string>("SELECT id FROM match_run WHERE ended_at IS NULL ORDER BY started_at, id").Select(MatchRunId.Of)];
}

/// <summary>The outcome of a run as it is stored.</summary>
internal sealed record EndedRunRow(byte[]? Outcome);
