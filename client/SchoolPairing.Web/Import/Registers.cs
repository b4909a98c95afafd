namespace SchoolPairing.Web.Import;

/// <summary>The one register of a data folder.</summary>
internal static class Registers
{
    public const string Main = "main";
}
