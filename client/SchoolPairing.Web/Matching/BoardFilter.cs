using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Matching;

/// <summary>Which schools the lists of the board show.</summary>
/// <param name="Text">Part of a name or the beginning of a code.</param>
/// <param name="County">Where the receiver lies, or a school alone.</param>
public sealed record BoardFilter(string? Text, string? County)
{
    public bool Shows(SchoolCards cards, PairId pair) => Lies(cards, pair.Receiver) && (Named(cards, pair.Helper) || Named(cards, pair.Receiver));

    public bool Shows(SchoolCards cards, SchoolId school) => Lies(cards, school) && Named(cards, school);

    /// <summary>Counties of the receivers, in the order of their codes.</summary>
    public static IReadOnlyList<(string Id, string Label)> Counties(BoardPage board)
    {
        var receivers = board.Pairs.Select(pair => pair.Pair.Receiver).Concat(board.LeftOut.Select(row => row.School)).ToHashSet();
        return [.. board.Schools.Where(card => receivers.Contains(card.Id)).Select(card => (card.County.Value, card.CountyName)).DistinctBy(county => county.Value).OrderBy(county => county.Value, StringComparer.Ordinal)];
    }

    private bool Lies(SchoolCards cards, SchoolId school) => string.IsNullOrEmpty(County) || cards.Find(school)?.County.Value == County;

    private bool Named(SchoolCards cards, SchoolId school) => string.IsNullOrWhiteSpace(Text)
        || cards.Name(school).Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase) || school.Value.StartsWith(Text.Trim(), StringComparison.Ordinal);
}
