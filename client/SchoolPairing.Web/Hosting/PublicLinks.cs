namespace SchoolPairing.Web.Hosting;

/// <summary>Links that leave the program, on paper and on the console.</summary>
internal sealed class PublicLinks(WebSettings settings)
{
    /// <summary>Where an activation code is used. A query and no fragment: the page works without script.</summary>
    public Uri Activate(string code) => new(new Uri(settings.PublicAddress ?? settings.Addresses[0]), "/activate?code=" + Uri.EscapeDataString(code));
}
