using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Some consecutive pairs, as columns.</summary>
internal readonly ref struct PairSlice(
    ReadOnlySpan<int> helper, ReadOnlySpan<int> receiver, ReadOnlySpan<double> distanceMeters, ReadOnlySpan<int> travelMinutes)
{
    public readonly ReadOnlySpan<int> Helper = helper;
    public readonly ReadOnlySpan<int> Receiver = receiver;
    public readonly ReadOnlySpan<double> DistanceMeters = distanceMeters;
    public readonly ReadOnlySpan<int> TravelMinutes = travelMinutes;

    public int Count => Helper.Length;

    public static PairSlice Of(CandidatePairs pairs) => new(pairs.Helper, pairs.Receiver, pairs.DistanceMeters, pairs.TravelMinutes);

    public PairSlice Slice(int start, int count) => new(
        Helper.Slice(start, count), Receiver.Slice(start, count), DistanceMeters.Slice(start, count), TravelMinutes.Slice(start, count));
}
