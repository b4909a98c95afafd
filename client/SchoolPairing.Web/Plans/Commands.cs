using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Plans;

/// <summary>
/// Ids of commands: made when a form is shown and sent with it, so that a form that is sent twice, by a double click or after a
/// broken connection, is answered as the first time.
/// </summary>
internal static class Commands
{
    public const string Field = "command";

    public static string New() => Guid.NewGuid().ToString("N");

    /// <summary>The id that a form brought; a new one where it brought none that we made.</summary>
    public static CommandId Of(string? sent) => CommandId.Of(Guid.TryParseExact(sent, "N", out _) ? sent : New());
}
