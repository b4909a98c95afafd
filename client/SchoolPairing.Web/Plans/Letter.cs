using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Web.Matching;

namespace SchoolPairing.Web.Plans;

/// <summary>A letter to a side that has not answered yet.</summary>
/// <param name="Side">Whose letter.</param>
/// <param name="School">The school that reads it; null where the answer does not name it.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="PartnerName">Name of the other school.</param>
/// <param name="Row">The offer.</param>
public sealed record Letter(OfferSide Side, SchoolCard? School, string SchoolName, string PartnerName, OfferRow Row)
{
    /// <summary>The letters of some offers by unit of the reader, then by number: that is how they are handed out.</summary>
    public static IReadOnlyList<Letter> Of(OfferList list)
    {
        var cards = new SchoolCards(list.Schools);
        Letter To(OfferSide side, SchoolId own, SchoolId other, OfferRow row) => new(side, cards.Find(own), cards.Name(own), cards.Name(other), row);
        return
        [
            .. list.Rows.Where(row => row.HelperAnswer.Kind == AnswerKind.None).Select(row => To(OfferSide.Helper, row.Helper, row.Receiver, row))
                .Concat(list.Rows.Where(row => row.ReceiverAnswer.Kind == AnswerKind.None).Select(row => To(OfferSide.Receiver, row.Receiver, row.Helper, row)))
                .OrderBy(letter => letter.School?.Unit.Value, StringComparer.Ordinal).ThenBy(letter => letter.Row.Offer).ThenBy(letter => letter.Side),
        ];
    }
}
