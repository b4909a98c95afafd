namespace SchoolPairing.Silo.Hosting;

/// <summary>Where the running service keeps its data and finds its configuration.</summary>
internal sealed record SiloFolders(string Data, string Config);
