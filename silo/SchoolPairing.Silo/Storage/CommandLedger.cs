using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Storage;

/// <summary>
/// First answers of accepted commands. A refused command changed nothing, so it is not here and a repeat is decided anew.
/// </summary>
internal static class CommandLedger
{
    /// <param name="rows">The transaction.</param>
    /// <param name="target">Grain and method, such as plan/2026/start-run.</param>
    /// <param name="command">Caller's id.</param>
    public static T? Find<T>(Rows rows, string target, CommandId command) where T : class =>
        rows.Find<byte[]>("SELECT answer FROM command_ledger WHERE target = @target AND command = @command", new { target, command = command.Value })
            is { } answer ? PackedJson.Unpack<T>(answer) : null;

    public static void Add(Rows rows, string target, CommandId command, byte[] answer) =>
        rows.Execute("INSERT INTO command_ledger (target, command, answer) VALUES (@target, @command, @answer)",
            new { target, command = command.Value, answer });
}
