using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Plans;

/// <summary>Reads all offers that fit a query, part by part: pages of planners show and act on all of them.</summary>
internal static class AllOffers
{
    private const int Part = 500;

    public static async Task<Answer<OfferList>> List(IOffersGrain grain, OfferQuery query)
    {
        var whole = await grain.List(query with { Skip = 0, Take = Part });
        while (whole is { Accepted: true, Value: { } read } && read.Rows.Length < read.Found)
        {
            var part = await grain.List(query with { Skip = read.Rows.Length, Take = Part });
            if (!part.Accepted || part.Value.Rows.IsEmpty) return part.Accepted ? whole : part;
            whole = Answer<OfferList>.Of(read with
            {
                Rows = read.Rows.AddRange(part.Value.Rows),
                Schools = [.. read.Schools.Concat(part.Value.Schools).DistinctBy(card => card.Id)],
                // Whoever changed the board meanwhile: a command on what was read is to be refused.
                Version = Math.Min(read.Version, part.Value.Version),
            });
        }
        return whole;
    }
}
