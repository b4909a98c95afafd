namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>1 where a word of the two schools is the same, 0 where it differs.</summary>
internal sealed class SameWordColumn : PairColumn
{
    private readonly int[] ofHelper;
    private readonly int[] ofReceiver;

    public SameWordColumn(IEnumerable<string> helpers, IEnumerable<string> receivers)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        ofHelper = [.. helpers.Select(Number)];
        ofReceiver = [.. receivers.Select(Number)];

        int Number(string word) => numbers.TryGetValue(word, out var number) ? number : numbers[word] = numbers.Count;
    }

    public override void Fill(in PairSlice pairs, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = ofHelper[pairs.Helper[i]] == ofReceiver[pairs.Receiver[i]] ? 1 : 0;
    }
}
