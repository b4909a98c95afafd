using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Matching;

/// <summary>The schools that an answer names; a school that it does not name is shown by its code, so that nothing is lost.</summary>
public sealed class SchoolCards(params IEnumerable<IEnumerable<SchoolCard>> answers)
{
    private readonly Dictionary<SchoolId, SchoolCard> cards = answers.SelectMany(cards => cards).DistinctBy(card => card.Id).ToDictionary(card => card.Id);

    public SchoolCard? Find(SchoolId school) => cards.GetValueOrDefault(school);

    public string Name(SchoolId school) => cards.GetValueOrDefault(school)?.Name ?? school.Value;

    public string County(SchoolId school) => cards.GetValueOrDefault(school)?.CountyName ?? "";
}
