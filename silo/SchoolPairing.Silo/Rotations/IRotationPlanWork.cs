namespace SchoolPairing.Silo.Rotations;

/// <summary>What the clock tells a rotation plan. Inside the silo only: open to the service alone.</summary>
[Alias("SchoolPairing.IRotationPlanWork")]
internal interface IRotationPlanWork : IGrainWithStringKey
{
    /// <summary>Ends every request that lapses because its last day is over.</summary>
    [Alias("Expire")]
    Task Expire();
}
