namespace SchoolPairing.Web.Pages;

/// <summary>What the home page says while the demo city's plan is being made.</summary>
internal sealed class DemoNotice
{
    /// <summary>Whether it is being made right now.</summary>
    public bool UnderWay { get; set; }
}
