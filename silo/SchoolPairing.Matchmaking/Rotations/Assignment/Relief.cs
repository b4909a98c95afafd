using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>A number of the rules that could give way, and the values that it could have, from what it is now to the widest that makes sense.</summary>
/// <param name="Rule">The rule that it belongs to.</param>
/// <param name="Name">Text key of the number.</param>
/// <param name="Now">What it is.</param>
/// <param name="Steps">Other values, nearest first.</param>
/// <param name="With">The inputs with another value.</param>
internal sealed record Relief(RuleId Rule, string Name, double Now, double[] Steps, Func<RotationInputs, double, RotationInputs> With)
{
    /// <summary>Every number that may give way to a missed duty.</summary>
    public static IEnumerable<Relief> All(RotationInputs inputs)
    {
        var policy = inputs.Policy;
        yield return new(new WayIsWithinLimit().Id, "policy.max-travel-minutes", policy.MaxTravelMinutes, [.. Enumerable.Range(1, 12).Select(step => policy.MaxTravelMinutes + (5.0 * step))],
            (old, value) => old with { Policy = old.Policy with { MaxTravelMinutes = (int)value } });
        yield return new(new HostIsAmongTheNearest().Id, "policy.nearest-hosts", policy.NearestHosts, [.. new[] { 12, 16, 24, 32, 50 }.Where(hosts => hosts > policy.NearestHosts).Select(hosts => (double)hosts)],
            (old, value) => old with { Policy = old.Policy with { NearestHosts = (int)value } });
        yield return new(new SubjectIsNotStripped().Id, "policy.most-away-per-subject", policy.MostAwayPerSubject, Shares(policy.MostAwayPerSubject),
            (old, value) => old with { Policy = old.Policy with { MostAwayPerSubject = value } });
        yield return new(new SchoolIsNotStripped().Id, "policy.most-away-per-school", policy.MostAwayPerSchool, Shares(policy.MostAwayPerSchool),
            (old, value) => old with { Policy = old.Policy with { MostAwayPerSchool = value } });
    }

    /// <summary>A number as the details of a relief say it.</summary>
    public static string Say(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static double[] Shares(double now) => [.. new[] { 0.2, 0.25, 0.3, 0.35, 0.4, 0.5 }.Where(share => share > now)];
}
