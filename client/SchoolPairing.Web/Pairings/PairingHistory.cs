using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Pairings;

/// <summary>What happened to a pairing, day by day, from the offer to its end.</summary>
internal static class PairingHistory
{
    /// <returns>Oldest first; on one day in the order in which such things happen.</returns>
    public static IReadOnlyList<(DateOnly On, string What)> Of(OfferPage offer, Words words, OfferWording say)
    {
        var events = new List<(DateOnly, string)> { (offer.Dates.SentOn, words["pairings.history.sent"]) };
        foreach (var (school, answer) in new[] { (offer.Own, offer.OwnAnswer), (offer.Partner, offer.PartnerAnswer) })
            if (answer.On is { } on) events.Add((on, words.Say("pairings.history.answered", ("school", school.Name), ("answer", say.Of("answer", answer.Kind.ToString())))));
        if (offer.Pairing is { } pairing)
        {
            events.Add((pairing.ConfirmedOn, words["pairings.history.confirmed"]));
            if (pairing.HelperSignedOn is { } helper) events.Add((helper, words["pairings.history.signed.helper"]));
            if (pairing.ReceiverSignedOn is { } receiver) events.Add((receiver, words["pairings.history.signed.receiver"]));
            foreach (var review in pairing.Reviews)
                events.Add((review.On, words.Say(review.Continue ? "pairings.history.review" : "pairings.history.review.stop", ("note", review.Note.Length == 0 ? words["pairings.history.review.no-note"] : review.Note))));
            if (pairing.EndedOn is { } ended) events.Add((ended, words.Say("pairings.history.ended", ("reason", say.Of("exit", pairing.Exit?.ToString() ?? "")))));
        }
        return [.. events.OrderBy(entry => entry.Item1)];
    }
}
