using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

/// <summary>Made decisions whose truth is known: need and nearness make pairs accept and gain; nothing else matters.</summary>
internal static class SomeHistory
{
    public static readonly int Need = Column("need");
    public static readonly int Distance = Column("distance-km");

    public static int Column(string id) => Array.FindIndex([.. ScoreFeatures.All], feature => feature.Id.Value == id);

    public static TrainingSet Set(int pairs, int seed, int pairsAReceiver = 3)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, pairs).Select(_ => ScoreFeatures.All.Select(_ => Math.Round(random.NextDouble() * 10, 3)).ToArray()).ToArray();
        bool[] accepted = [.. values.Select(pair => random.NextDouble() < Chance(pair))];
        return new TrainingSet([.. ScoreFeatures.All], values, accepted,
            [.. values.Select((pair, i) => accepted[i] ? Benefit(pair) + random.NextDouble() - 0.5 : double.NaN)],
            [.. values.Select(_ => 1d)], [.. values.Select((_, i) => i / pairsAReceiver)], values, SomeSides.Expert);
    }

    public static double Chance(double[] pair) => 1 / (1 + Math.Exp(pair[Distance] - pair[Need]));

    public static double Benefit(double[] pair) => 5 + pair[Need] - pair[Distance] / 2;

    public static TrainingSplit Split(TrainingSet earlier, TrainingSet newest, Func<int, TrainingRow, TrainingRow>? change = null) =>
        new(earlier, newest, [.. newest.Values.Select((pair, i) =>
        {
            var row = new TrainingRow(2026, SchoolId.Of("h" + i), SchoolId.Of("r" + newest.Receiver[i]), "c1", Stage.Of("Primary"), null, 100,
                [.. pair.Select(value => (double?)value)], newest.Accepted[i] ? PairOutcome.Accepted : PairOutcome.Declined, "",
                double.IsNaN(newest.Improvement[i]) ? null : newest.Improvement[i], null, false);
            return change?.Invoke(i, row) ?? row;
        })]);

    public static ImmutableArray<TrainingRow> Rows(TrainingSet newest, Func<int, TrainingRow, TrainingRow> change) => Split(newest, newest, change).Rows;
}

/// <summary>Learns nothing and says what it is told to.</summary>
internal sealed class Saying(string id, Func<double[], double> chance, Func<double[], double> benefit) : Learner
{
    public override string Id => id;

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel) => new Said(chance, benefit);

    private sealed class Said(Func<double[], double> chance, Func<double[], double> benefit) : Predictor
    {
        public override (double[] Chance, double[] Benefit) Predict(double[][] values) =>
            ([.. values.Select(chance)], [.. values.Select(benefit)]);
    }
}

/// <summary>Cannot be trained.</summary>
internal sealed class Failing(Exception fault) : Learner
{
    public override string Id => "failing";

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel) => throw fault;
}
