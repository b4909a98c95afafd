using System.Globalization;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Plans;

/// <summary>What a policy allows, in one sentence.</summary>
internal static class CountWords
{
    public static string Say(Words words, CandidateCount count) => words.Say("plans.policy.counted",
        ("candidates", N(count.Candidates)), ("helpers", N(count.Helpers)), ("places", N(count.HelperPlaces)), ("receivers", N(count.Receivers)), ("without", N(count.WithoutCandidate)));

    private static string N(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
