using CsCheck;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Draws the same cases in every run, so that a failure can be repeated.</summary>
internal static class FixedSeed
{
    public static void Every<T>(this Gen<T> cases, int times, Func<T, bool> holds)
    {
        var chance = new PCG(2026, 11);
        for (var i = 0; i < times; i++)
        {
            var one = cases.Generate(chance, null, out _);
            Assert.True(holds(one), $"case {i}: {Check.Print(one)}");
        }
    }

    public static void Every<T1, T2>(this Gen<(T1, T2)> cases, int times, Func<T1, T2, bool> holds) =>
        cases.Every(times, one => holds(one.Item1, one.Item2));

    public static void Every<T1, T2, T3>(this Gen<(T1, T2, T3)> cases, int times, Func<T1, T2, T3, bool> holds) =>
        cases.Every(times, one => holds(one.Item1, one.Item2, one.Item3));
}
