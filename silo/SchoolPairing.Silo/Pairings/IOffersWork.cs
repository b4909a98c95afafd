namespace SchoolPairing.Silo.Pairings;

/// <summary>What the clock tells a plan. Inside the silo only: open to the service alone.</summary>
[Alias("SchoolPairing.IOffersWork")]
internal interface IOffersWork : IGrainWithStringKey
{
    /// <summary>Ends every offer whose last day is over.</summary>
    [Alias("Expire")]
    Task Expire();

    /// <summary>Does the repair of the policy where pairs fell and it was cut off before.</summary>
    [Alias("Resume")]
    Task Resume();
}
