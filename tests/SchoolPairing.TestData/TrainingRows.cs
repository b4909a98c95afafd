using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.TestData;

/// <summary>
/// Made history with a planted truth: nearer, needier, better fitting and lighter loaded pairs are accepted more often and help more. Officers
/// offer the two best of eight helpers a receiver by a noisy eye; only these have answers.
/// </summary>
public static class TrainingRows
{
    private const int HelpersSeen = 8, Offered = 2;

    /// <summary>Places of the features in a row's values.</summary>
    public const int Need = 0, PeopleShare = 1, Subjects = 2, Distance = 3, Travel = 4, StageFit = 5, SizeRatio = 6, SameUnit = 7, SameCounty = 8, Past = 9, Load = 10, Count = 11;

    /// <summary>So many decided pairs over so many cycles, newest 2026, and three times as many that were never offered.</summary>
    public static ImmutableArray<TrainingRow> Made(int decided, int seed = 1, int cycles = 3)
    {
        var chance = new Random(seed);
        var rows = ImmutableArray.CreateBuilder<TrainingRow>();
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var offers = decided / cycles + (cycle < decided % cycles ? 1 : 0);
            for (var receiver = 0; offers > 0; receiver++)
            {
                var seen = Seen(chance, 2027 - cycles + cycle, receiver);
                var byEye = seen.OrderByDescending(row => LogOdds(row) + 1.5 * Normal(chance)).ToArray();
                var offer = Math.Min(Offered, offers);
                rows.AddRange(byEye.Select((row, i) => i < offer ? Answered(chance, row) : row));
                offers -= offer;
            }
        }
        return rows.ToImmutable();
    }

    /// <summary>The planted chance of acceptance.</summary>
    public static double Chance(TrainingRow row) => 1 / (1 + Math.Exp(-LogOdds(row)));

    /// <summary>The planted benefit, assessment points.</summary>
    public static double Benefit(TrainingRow row) =>
        2 + 0.0008 * (row.Values[Need] ?? 3000) + 1.2 * (row.Values[Subjects] ?? 2) - 0.04 * row.Values[Distance]!.Value + 2 * row.Values[StageFit]!.Value / 100;

    private static double LogOdds(TrainingRow row) =>
        -1.2 + 0.0002 * (row.Values[Need] ?? 3000) + 0.4 * (row.Values[Subjects] ?? 2) - 0.04 * row.Values[Distance]!.Value
        + (row.Values[SameCounty] is 1 ? 0.6 : 0) + 0.4 * (row.Values[Past] ?? 0) - 0.1 * ((row.Values[Load] ?? 15) - 15);

    private static TrainingRow Answered(Random chance, TrainingRow row)
    {
        if (chance.NextDouble() >= Chance(row)) return row with { Outcome = PairOutcome.Declined, Reason = "distance" };
        return row with
        {
            Outcome = chance.Next(5) == 0 ? PairOutcome.AcceptedWithConditions : PairOutcome.Accepted,
            Improvement = chance.Next(10) == 0 ? null : Math.Round(Benefit(row) + 3 * Normal(chance), 1),
        };
    }

    private static TrainingRow[] Seen(Random chance, int cycle, int receiver)
    {
        var county = "43062" + receiver % 5;
        double? need = chance.Next(15) == 0 ? null : Math.Round(chance.NextDouble() * 8000);
        var (people, pupils) = (Math.Round(chance.NextDouble() * 100), chance.Next(20, 900));
        return [.. Enumerable.Range(0, HelpersSeen).Select(helper =>
        {
            var km = Math.Round(2 + chance.NextDouble() * 78, 2);
            return new TrainingRow(cycle, new SchoolId($"H{helper:000}"), new SchoolId($"R{receiver:0000}"), county, A.Primary, A.Village, pupils,
            [
                need, need is null ? null : people, chance.Next(10) == 0 ? null : Math.Round(chance.NextDouble() * 6, 1), km,
                chance.Next(3) == 0 ? null : Math.Round(km * 1.4 + chance.NextDouble() * 20), chance.Next(3) == 0 ? 50 : 100,
                Math.Round(0.05 + chance.NextDouble() * 1.5, 3), chance.Next(4) == 0 ? 1 : 0, chance.Next(3) == 0 ? 1 : 0,
                Math.Max(0, chance.Next(7) - 3), chance.Next(12) == 0 ? null : Math.Round(9 + chance.NextDouble() * 14, 1),
            ],
                PairOutcome.NotProposed, "", null, null, false);
        })];
    }

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
