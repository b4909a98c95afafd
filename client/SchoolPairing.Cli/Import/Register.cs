namespace SchoolPairing.Cli.Import;

/// <summary>The names under which the commands keep their one register and one plan.</summary>
internal static class Register
{
    public const string Key = "main";
}
