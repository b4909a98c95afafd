using SchoolPairing.Web.Pairings.Mail;

namespace SchoolPairing.Web.Hosting;

/// <summary>What the web program is told at its start: config/web.json, then SCHOOLPAIRING_ variables, then --Key=value; the last one counts.</summary>
public sealed record WebSettings
{
    /// <summary>Addresses to listen on. The default is open to this machine only.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Folder of everything that is kept: the service's database, accounts, keys, logs. One process at a time.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Profiles, cards, need models, map shapes.</summary>
    public required string ConfigFolder { get; init; }

    /// <summary>Region whose files are imported where nothing else is chosen.</summary>
    public string Profile { get; init; } = "yueyang";

    /// <summary>GeoJSON file below the config folder with the counties of a profile, by profile.</summary>
    public IReadOnlyDictionary<string, string> MapShapes { get; init; } = new Dictionary<string, string>();

    /// <summary>Approval number of the base map (审图号), shown beside every map; empty: none was given.</summary>
    public string MapApproval { get; init; } = "";

    /// <summary>Whether an empty installation is filled with the demo city and its accounts.</summary>
    public bool Demo { get; init; }

    /// <summary>How many schools the demo city has.</summary>
    public int DemoSchools { get; init; } = 1250;

    /// <summary>Whether the demo city begins with a plan of its own whose rotations are published.</summary>
    public bool DemoRotation { get; init; } = true;

    /// <summary>So many days after its decision the reason of a deferral is deleted.</summary>
    public int DeferralDays { get; init; } = 180;

    /// <summary>The host name under which people open the pages; null: passkeys are off, since they need one.</summary>
    public string? HostName { get; init; }

    /// <summary>After so long at most a disabled account is out.</summary>
    public TimeSpan AccountRecheck { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries of one address to sign in or to activate within five minutes; a whole school shares an address.</summary>
    public int TriesPerAddress { get; init; } = 300;

    /// <summary>The bureau's own sign-in; null: none.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>The mail server for reminders; null: no mail is sent.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Address that people see, for links on paper; null: the first one of <see cref="Addresses"/>.</summary>
    public string? PublicAddress { get; init; }
}

/// <summary>An OpenID Connect provider. Its users are those accounts whose user name equals its preferred_username.</summary>
/// <param name="Authority">Address of the provider.</param>
/// <param name="ClientId">Our id there.</param>
/// <param name="ClientSecret">Our secret there; null for a public client.</param>
public sealed record OidcSettings(string Authority, string ClientId, string? ClientSecret);
