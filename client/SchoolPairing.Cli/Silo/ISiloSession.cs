namespace SchoolPairing.Cli.Silo;

/// <summary>A running silo as the commands see it.</summary>
internal interface ISiloSession : IAsyncDisposable
{
    /// <summary>The way to its grains.</summary>
    IGrainFactory Grains { get; }
}

/// <summary>Where a silo keeps its data and finds its configuration.</summary>
/// <param name="DataFolder">Made if it is not there.</param>
/// <param name="ConfigFolder">Profiles, cards, need models.</param>
internal sealed record SiloPlace(string DataFolder, string ConfigFolder);

/// <summary>Starts a silo, or says why it cannot start.</summary>
internal delegate Task<Contracts.Words.Answer<ISiloSession>> OpenSilo(SiloPlace place, CancellationToken cancelled);
