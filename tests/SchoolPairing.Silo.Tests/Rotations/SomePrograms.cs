using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>Small programs with known answers, and a hard one.</summary>
internal static class SomePrograms
{
    public static readonly SolveBudget Plenty = new(60, null, 0, 2000, 1);

    /// <summary>Items of weight 3, 4, 5 and 4, 5, 6 points in a bag of 8: the first and the last, 10 points.</summary>
    public static IntegerProgram Bag()
    {
        var bag = new IntegerProgramBuilder();
        int[] items = [bag.Variable(0, 1, 4), bag.Variable(0, 1, 5), bag.Variable(0, 1, 6)];
        bag.Row(-IntegerProgram.Free, 8, (items[0], 3), (items[1], 4), (items[2], 5));
        return bag.Build();
    }

    public static IntegerProgram Impossible()
    {
        var builder = new IntegerProgramBuilder();
        var (one, other) = (builder.Variable(0, 1, 1), builder.Variable(0, 1, 1));
        builder.Row(3, IntegerProgram.Free, (one, 1), (other, 1));
        return builder.Build();
    }

    /// <summary>Market split: equal sums of many large numbers, which no solver decides in minutes.</summary>
    public static IntegerProgram Hard(int seed)
    {
        var chance = new Random(seed);
        var builder = new IntegerProgramBuilder();
        int[] items = [.. Enumerable.Range(0, 50).Select(_ => builder.Variable(0, 1, 0))];
        for (var row = 0; row < 6; row++)
        {
            long[] weights = [.. items.Select(_ => (long)chance.Next(0, 100))];
            var (under, over) = (builder.Variable(0, 10_000, -1), builder.Variable(0, 10_000, -1));
            builder.Row(weights.Sum() / 2, weights.Sum() / 2, [.. items.Select((item, at) => (item, weights[at])), (under, 1L), (over, -1L)]);
        }
        return builder.Build();
    }
}
