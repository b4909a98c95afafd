namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>A feature of given schools, ready to be read pair by pair: everything that one school decides is already worked out.</summary>
internal abstract class PairColumn
{
    /// <summary>Writes the value of each pair, NaN where unknown.</summary>
    public abstract void Fill(in PairSlice pairs, Span<double> values);
}

/// <summary>The helper alone decides the value.</summary>
internal sealed class HelperColumn(double[] values) : PairColumn
{
    public double[] Values { get; } = values;

    public override void Fill(in PairSlice pairs, Span<double> values)
    {
        for (var i = 0; i < pairs.Count; i++) values[i] = Values[pairs.Helper[i]];
    }
}

/// <summary>The receiver and the set of stages of the helper decide the value; there are few such sets.</summary>
internal sealed class ReceiverColumn(PairSchools schools, double[] values) : PairColumn
{
    /// <summary>By receiver × number of stage sets + stage set.</summary>
    public double[] Values { get; } = values;

    public override void Fill(in PairSlice pairs, Span<double> values)
    {
        for (var i = 0; i < pairs.Count; i++) values[i] = Values[schools.Cell(pairs.Helper[i], pairs.Receiver[i])];
    }
}
