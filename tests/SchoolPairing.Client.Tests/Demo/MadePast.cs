using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Client.Tests.Demo;

/// <summary>Candidate pairs as the service would measure them: twenty receivers with fifteen helpers each.</summary>
internal static class MadePast
{
    public static MeasuredPairs Pairs { get; } = new([new("need"), new("distance-km"), new("past-cooperation")],
    [
        .. from receiver in Enumerable.Range(0, 20)
           from helper in Enumerable.Range(0, 15)
           select new MeasuredPair(SchoolId.Of($"H{helper:00}"), SchoolId.Of($"R{receiver:00}"), CountyId.Of("430621"), Stage.Of("Primary"), UrbanRuralClass.Of("220"),
               80 + receiver, [300d * receiver, 2 + (7 * helper + 3 * receiver) % 40, 0]),
    ]);
}
