namespace SchoolPairing.Web.Hosting;

/// <summary>Links that leave the program, on paper and on the console.</summary>
internal sealed class PublicLinks(WebSettings settings)
{
    /// <summary>Address of the pages as people see it, without a slash at its end.</summary>
    public string Site { get; } = (settings.PublicAddress ?? settings.Addresses[0]).TrimEnd('/');

    /// <summary>A calendar that whoever knows its secret may subscribe to.</summary>
    public Uri Calendar(string secret, string language) => new($"{Site}/calendar/{Uri.EscapeDataString(secret)}.ics{(language == "en" ? "?lang=en" : "")}");

    /// <summary>Where an activation code is used. A query and no fragment: the page works without script.</summary>
    public Uri Activate(string code) => new(Site + "/activate?code=" + Uri.EscapeDataString(code));
}
