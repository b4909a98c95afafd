namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>How evenly the counties' receivers are helped.</summary>
internal sealed class CountyShares
{
    private readonly int[] _countyOf, _receivers;

    public CountyShares(MatchSides sides)
    {
        var index = sides.Receivers.Select(school => school.County).Distinct().Order().Select((county, at) => (county, at)).ToDictionary();
        _countyOf = [.. sides.Receivers.Select(school => index[school.County])];
        _receivers = new int[index.Count];
        foreach (var county in _countyOf) _receivers[county]++;
    }

    /// <summary>The coefficient of <see cref="Contracts.Matching.PlanMeasures.CountyBalance"/>; null where nobody is helped.</summary>
    /// <param name="helpers">By receiver: how many helpers.</param>
    public double? Balance(int[] helpers)
    {
        var helped = new int[_receivers.Length];
        var all = 0;
        for (var receiver = 0; receiver < helpers.Length; receiver++)
            if (helpers[receiver] > 0) (helped[_countyOf[receiver]], all) = (helped[_countyOf[receiver]] + 1, all + 1);
        if (all == 0) return null;
        var mean = (double)all / helpers.Length;
        var variance = 0.0;
        for (var county = 0; county < helped.Length; county++)
        {
            var apart = (double)helped[county] / _receivers[county] - mean;
            variance += (double)_receivers[county] / helpers.Length * apart * apart;
        }
        return Math.Sqrt(variance) / mean;
    }
}
