namespace SchoolPairing.Silo.Teachers;

/// <summary>What the clock tells the deferrals. Inside the silo only: open to the service alone.</summary>
[Alias("SchoolPairing.IDeferralsWork")]
internal interface IDeferralsWork : IGrainWithStringKey
{
    /// <summary>Deletes what was written about deferrals whose days of keeping are over.</summary>
    [Alias("Forget")]
    Task Forget();
}
