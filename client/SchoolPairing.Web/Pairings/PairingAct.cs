using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Pairings;

/// <summary>What can be noted about a pairing, as its forms send it.</summary>
internal sealed record PairingAct(string Word, Role[] OpenTo)
{
    private const string SignWord = "sign", ReviewWord = "review", EndWord = "end";

    public static IReadOnlyList<PairingAct> All { get; } =
    [
        new(SignWord, [Role.Principal, Role.CityPlanner, Role.CountyPlanner]),
        new(ReviewWord, [Role.CityPlanner, Role.CountyPlanner]),
        new(EndWord, [Role.CityPlanner, Role.CountyPlanner]),
    ];

    public bool IsSign => Word == SignWord;
    public bool IsReview => Word == ReviewWord;
    public bool IsEnd => Word == EndWord;

    /// <summary>Sends it; the refusals, none where it was accepted.</summary>
    public async Task<IReadOnlyList<Contracts.Words.Refusal>> Send(IOffersGrain grain, OfferId offer, PairingFields fields, OfferSide? side)
    {
        var command = CommandId.Of(fields.Command);
        if (IsSign) return (await grain.Sign(new SignAgreement(command, offer, fields.Day!.Value, side))).Refusals;
        if (IsReview) return (await grain.Review(new ReviewPairing(command, offer, new YearlyReview(fields.Day!.Value, fields.GoesOn!.Value, fields.Note)))).Refusals;
        return (await grain.End(new EndPairing(command, fields.Version, offer, fields.Reason!.Value, fields.Day!.Value, fields.Note))).Refusals;
    }
}
