using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pairings;

/// <summary>Notes a signature, a yearly review or the end of a pairing: filled in, read once more, sent.</summary>
public sealed partial class PairingActSheet
{
    private const int CommandBytes = 16;

    private OfferPage? offer;
    private OfferSide? side;
    private PairingAct? act;
    private PairingFields fields = new();
    private bool closed, unread, checking;
    private long version;
    private string command = "";
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyDictionary<string, string> problems = ImmutableDictionary<string, string>.Empty;

    [Parameter] public required string Number { get; set; }
    [Parameter] public required string Word { get; set; }
    [SupplyParameterFromQuery(Name = "side")] public string? Side { get; set; }
    [CascadingParameter] public required HttpContext Http { get; set; }
    [Inject] private OfferAsk Ask { get; set; } = null!;
    [Inject] public required NavigationManager Addresses { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var principal = Http.User.IsInRole(nameof(Role.Principal));
        side = principal ? null : OfferPlace.SideOf(Side) ?? OfferSide.Helper;
        act = PairingAct.All.FirstOrDefault(found => found.Word == Word && found.OpenTo.Any(role => Http.User.IsInRole(role.ToString())));
        unread = HttpMethods.IsPost(Http.Request.Method);
        var read = await Ask.Page(Number, side);
        (offer, refusals) = (read.Value, read.Refusals);
        if (offer is null) return;
        if (act is null || offer.Pairing is null)
        {
            refusals = [OfferAsk.Unknown(Number + "/" + Word)];
            return;
        }
        closed = act.IsSign ? !offer.MayNow.Contains(OfferAct.Sign) || SignedBy(offer) : offer.Pairing.EndedOn is not null;
        if (!principal && !closed) version = (await Ask.GrainOf(Number)!.Row(offer.Offer)).Value?.Version ?? 0;
        fields = new PairingFields { On = Say.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
    }

    private async Task Act()
    {
        unread = false;
        fields = PairingFields.Of(Http.Request.Form);
        // What the planner saw is the version of the first sheet.
        version = fields.Version;
        var wanted = Http.Request.Form["step"].ToString();
        problems = wanted == "change" ? ImmutableDictionary<string, string>.Empty
            : fields.Problems(act!, offer!.Pairing!, Say.Today).ToDictionary(fault => fault.Key, fault => Words["pairings.problem." + fault.Value]);
        if (problems.Count > 0 || wanted == "change") return;
        if (wanted != "send" || fields.Command.Length != CommandBytes * 2)
        {
            (checking, command) = (true, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CommandBytes)));
            return;
        }
        refusals = await act!.Send(Ask.GrainOf(Number)!, offer!.Offer, fields, side);
        if (refusals.Count == 0) Addresses.NavigateTo(OfferPlace.PairingPath(offer.Offer, side: side) + (side is null ? "?" : "&") + "done=" + act.Word);
    }

    private static bool SignedBy(OfferPage page) => (page.Side == OfferSide.Helper ? page.Pairing!.HelperSignedOn : page.Pairing!.ReceiverSignedOn) is not null;
}
