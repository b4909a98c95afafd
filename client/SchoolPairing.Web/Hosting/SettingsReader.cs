using System.Globalization;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Web.Pairings.Mail;

namespace SchoolPairing.Web.Hosting;

/// <summary>Reads and judges the settings; everything that is wrong is told at once.</summary>
internal static class SettingsReader
{
    private static readonly string[] Keys =
    [
        "Web:Addresses", "Web:PublicAddress", "Web:HostName", "Data:Folder", "Profile", "Demo", "Demo:Schools", "Demo:Rotation", "Map:Approval",
        "Deferrals:KeptDays", "Auth:RecheckMinutes", "Auth:TriesPerAddress", "Auth:Oidc:Authority", "Auth:Oidc:ClientId", "Auth:Oidc:ClientSecret",
        "Mail:Host", "Mail:Port", "Mail:From", "Mail:Security", "Mail:User", "Mail:Password",
    ];

    private static readonly Dictionary<string, string> Short = new()
    {
        ["--data"] = "Data:Folder", ["--demo"] = "Demo", ["--addresses"] = "Web:Addresses", ["--urls"] = "Web:Addresses",
    };

    /// <exception cref="SiloRefusedException">Names every setting that is unknown or not allowed.</exception>
    public static WebSettings Read(string[] arguments, string configFolder)
    {
        // --demo alone means yes.
        var given = arguments.Select((word, place) => word == "--demo" && (place + 1 == arguments.Length || arguments[place + 1].StartsWith('-')) ? "--demo=true" : word).ToArray();
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Path.GetFullPath(configFolder), "web.json"), optional: true)
            .AddEnvironmentVariables("SCHOOLPAIRING_")
            .AddCommandLine(given, Short)
            .Build();
        return Judge(settings, configFolder);
    }

    private static WebSettings Judge(IConfigurationRoot settings, string configFolder)
    {
        var faults = new List<Refusal>();
        foreach (var (key, value) in settings.AsEnumerable())
            // Lang belongs to the command line, which shares the variables' prefix.
            if (value is not null && !Known(key)) faults.Add(Fault(key, value, string.Join(", ", Keys)));
        var addresses = (settings["Web:Addresses"] ?? "http://127.0.0.1:5080").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0 || addresses.Any(address => !IsAddress(address))) faults.Add(Fault("Web:Addresses", settings["Web:Addresses"], "http://127.0.0.1:5080"));
        if (settings["Web:PublicAddress"] is { } shown && !IsAddress(shown)) faults.Add(Fault("Web:PublicAddress", shown, "https://pairing.example.cn"));
        if (settings["Web:HostName"] is { } host && Uri.CheckHostName(host) != UriHostNameType.Dns) faults.Add(Fault("Web:HostName", host, "pairing.example.cn"));
        var demo = Flag(settings, "Demo", faults);
        var schools = Number(settings, "Demo:Schools", SchoolPairing.Demo.DemoCity.DefaultSites, SchoolPairing.Demo.DemoCity.FewestSites, SchoolPairing.Demo.DemoCity.MostSites, faults);
        var rotation = Flag(settings, "Demo:Rotation", faults, usual: true);
        var deferralDays = Number(settings, "Deferrals:KeptDays", 180, 1, 3650, faults);
        var recheck = Number(settings, "Auth:RecheckMinutes", 2, 1, 30, faults);
        var tries = Number(settings, "Auth:TriesPerAddress", 300, 10, 100_000, faults);
        var oidc = Oidc(settings, faults);
        var mail = Mail(settings, faults);
        if (faults.Count > 0) throw new SiloRefusedException(faults);
        return new WebSettings
        {
            Addresses = addresses, PublicAddress = settings["Web:PublicAddress"], HostName = settings["Web:HostName"], DataFolder = settings["Data:Folder"] ?? UsualData(),
            ConfigFolder = Path.GetFullPath(configFolder), Profile = settings["Profile"] ?? "yueyang", Demo = demo, DemoSchools = schools, DemoRotation = rotation, DeferralDays = deferralDays,
            MapApproval = settings["Map:Approval"] ?? "", AccountRecheck = TimeSpan.FromMinutes(recheck), TriesPerAddress = tries, Oidc = oidc, Mail = mail,
            MapShapes = settings.GetSection("Map:Shapes").GetChildren().ToDictionary(shape => shape.Key, shape => shape.Value ?? ""),
        };
    }

    // A server's data must survive a rebuild and a clean checkout, so it does not stand beside the program.
    private static string UsualData() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "SchoolPairing");

    private static bool Known(string key) =>
        Keys.Contains(key, StringComparer.OrdinalIgnoreCase) || key.Equals("Lang", StringComparison.OrdinalIgnoreCase) || key.StartsWith("Map:Shapes:", StringComparison.OrdinalIgnoreCase);

    private static OidcSettings? Oidc(IConfiguration settings, List<Refusal> faults)
    {
        if (settings["Auth:Oidc:Authority"] is not { } authority) return null;
        if (!IsAddress(authority)) faults.Add(Fault("Auth:Oidc:Authority", authority, "https://id.example.cn"));
        if (string.IsNullOrWhiteSpace(settings["Auth:Oidc:ClientId"])) faults.Add(Fault("Auth:Oidc:ClientId", "", "school-pairing"));
        return new OidcSettings(authority, settings["Auth:Oidc:ClientId"] ?? "", settings["Auth:Oidc:ClientSecret"]);
    }

    private static MailSettings? Mail(IConfiguration settings, List<Refusal> faults)
    {
        if (settings["Mail:Host"] is not { Length: > 0 } host) return null;
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown) faults.Add(Fault("Mail:Host", host, "mail.example.cn"));
        var port = Number(settings, "Mail:Port", 25, 1, 65535, faults);
        var from = settings["Mail:From"] ?? "";
        if (!MimeKit.MailboxAddress.TryParse(from, out var sender) || !sender.Address.Contains('@', StringComparison.Ordinal)) faults.Add(Fault("Mail:From", from, "pairing@example.cn"));
        if (!Enum.TryParse<MailSecurity>(settings["Mail:Security"] ?? nameof(MailSecurity.None), out var security) || !Enum.IsDefined(security))
            faults.Add(Fault("Mail:Security", settings["Mail:Security"], string.Join(", ", Enum.GetNames<MailSecurity>())));
        return new MailSettings(host, port, from, security, settings["Mail:User"] is { Length: > 0 } user ? user : null, settings["Mail:Password"]);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static bool Flag(IConfiguration settings, string key, List<Refusal> faults, bool usual = false)
    {
        if (settings[key] is not { } text) return usual;
        if (!bool.TryParse(text, out var value)) faults.Add(Fault(key, text, "true, false"));
        return value;
    }

    private static int Number(IConfiguration settings, string key, int usual, int low, int high, List<Refusal> faults)
    {
        if (settings[key] is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high) return value;
        faults.Add(Fault(key, text, string.Create(CultureInfo.InvariantCulture, $"{low} – {high}")));
        return usual;
    }

    private static Refusal Fault(string key, string? value, string allowed) =>
        Refusal.Of(RefusalCode.InvalidSetting, ("key", key), ("value", value ?? ""), ("allowed", allowed));
}
