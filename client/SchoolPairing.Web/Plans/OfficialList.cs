using System.Collections.Immutable;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Matching;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Plans;

/// <summary>A line of the official list.</summary>
public sealed record OfficialLine(int Number, SchoolCard Helper, SchoolCard Receiver, string Stages, double Km, DateOnly From, DateOnly Until, string State);

/// <summary>The confirmed pairings of a plan as the bureau hands them in: by county of the receiver, then by code.</summary>
internal static class OfficialList
{
    public static async Task<Answer<OfficialLines>> Of(IOffersGrain offers, Words words)
    {
        var confirmed = await AllOffers.List(offers, new OfferQuery([OfferState.Confirmed]));
        if (!confirmed.Accepted) return Answer<OfficialLines>.Refuse(confirmed.Refusals);
        var cards = new SchoolCards(confirmed.Value.Schools);
        var number = 0;
        return Answer<OfficialLines>.Of(new(
        [
            .. confirmed.Value.Rows.Select(row => (Row: row, Helper: cards.Find(row.Helper)!, Receiver: cards.Find(row.Receiver)!))
                .OrderBy(line => line.Receiver.County).ThenBy(line => line.Receiver.Id).ThenBy(line => line.Helper.Id)
                .Select(line => new OfficialLine(++number, line.Helper, line.Receiver, Stages(words, line.Helper, line.Receiver), line.Row.DistanceMeters / 1000d,
                    line.Row.Dates.From, line.Row.Dates.Until, State(words, line.Row.Pairing))),
        ]));
    }

    private static string Stages(Words words, SchoolCard helper, SchoolCard receiver) => string.Join(words["schools.list-sign"],
        receiver.Stages.Intersect(helper.Stages).Select(stage => Texts.Say("stage." + stage, words.Language)));

    private static string State(Words words, PairingCard? pairing) =>
        words[pairing is { HelperSignedOn: not null, ReceiverSignedOn: not null } ? "plans.list.signed" : "plans.list.unsigned"];
}

/// <summary>The lines of the official list.</summary>
public sealed record OfficialLines(ImmutableArray<OfficialLine> Lines);
