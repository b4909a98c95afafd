using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pairings;

/// <summary>An answer on its way: filled in, read once more, sent. Nothing changes before the last step.</summary>
public sealed partial class AnswerSheet
{
    private const int CommandBytes = 16;

    private OfferPage? offer;
    private OfferSide? side;
    private AnswerWay? way;
    private AnswerStep step;
    private AnswerFields fields = new();
    private string command = "";
    private bool telephone, unread;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyDictionary<string, string> problems = ImmutableDictionary<string, string>.Empty;
    private ImmutableArray<AlternativePartner> partners = [];
    private IReadOnlyList<string> titles = [];

    [Parameter] public required string Number { get; set; }
    [Parameter] public required string Word { get; set; }
    [SupplyParameterFromQuery(Name = "side")] public string? Side { get; set; }
    [CascadingParameter] public required HttpContext Http { get; set; }
    [Inject] private OfferAsk Ask { get; set; } = null!;
    [Inject] public required NavigationManager Addresses { get; set; }

    protected override async Task OnInitializedAsync()
    {
        telephone = !Http.User.IsInRole(nameof(Role.Principal));
        side = telephone ? OfferPlace.SideOf(Side) ?? OfferSide.Helper : null;
        way = AnswerWay.Of(Word);
        // A form that was sent is found by its name before it is read: until then it stands here whatever became of the offer.
        unread = HttpMethods.IsPost(Http.Request.Method);
        await Load();
        if (offer is null || way is null)
        {
            if (offer is not null) refusals = [OfferAsk.Unknown(Number + "/" + Word)];
            return;
        }
        titles = way.Kind == AnswerKind.Accept ? [Words["pairings.step.check"]] : [Words["pairings.step.form"], Words["pairings.step.check"]];
        if (way.Kind == AnswerKind.AskAlternatives && (await Ask.GrainOf(Number)!.Alternatives(offer.Offer, side)).Value is { } list) partners = list.Partners;
        if (!way.IsOpen(offer, telephone)) step = AnswerStep.Closed;
        else ToFirstStep();
    }

    private async Task Act()
    {
        unread = false;
        var form = Http.Request.Form;
        fields = AnswerFields.Of(form);
        var (answer, faults) = fields.Read(way!, offer!, CommandId.Of(form["command"].ToString()), side);
        problems = faults.ToDictionary(fault => fault.Key, fault => Words.Say("pairings.problem." + fault.Value, ("km", OfferWording.Kilometres(offer!.DistanceMeters))));
        var wanted = form["step"].ToString();
        if (wanted == "send" && problems.Count == 0 && IsCommand(answer.Command)) await Send(answer);
        else if (step == AnswerStep.Closed) refusals = [];
        else if (wanted is "check" or "send" && problems.Count == 0) ToCheck();
        else
        {
            if (wanted == "change") problems = ImmutableDictionary<string, string>.Empty;
            ToFirstStep();
        }
    }

    // Sent even where the offer has moved on: an answer that was sent twice is answered twice alike.
    private async Task Send(AnswerOffer answer)
    {
        var sent = await Ask.GrainOf(Number)!.Answer(answer);
        if (sent.Accepted)
        {
            Addresses.NavigateTo(OfferPlace.Path(offer!.Offer, "receipt", side));
            return;
        }
        await Load();
        if (offer is null) return;
        var ofFields = sent.Refusals.Where(refusal => FieldOf(refusal) is not null).ToList();
        refusals = [.. sent.Refusals.Except(ofFields)];
        problems = ofFields.GroupBy(refusal => FieldOf(refusal)!).ToDictionary(group => group.Key, group => Words.Say(group.First()));
        if (!way!.IsOpen(offer, telephone)) step = AnswerStep.Closed;
        else ToFirstStep();
    }

    private async Task Load()
    {
        var read = await Ask.Page(Number, side);
        (offer, refusals) = (read.Value, read.Refusals);
    }

    private void ToFirstStep()
    {
        if (way!.Kind == AnswerKind.Accept) ToCheck();
        else step = AnswerStep.Form;
    }

    // A new id for each sheet that is read: the same sheet sent twice is one answer, another sheet is another.
    private void ToCheck() => (step, command) = (AnswerStep.Check, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CommandBytes)));

    private static bool IsCommand(CommandId id) => id.Value.Length == CommandBytes * 2 && id.Value.All(char.IsAsciiHexDigitLower);

    private static string? FieldOf(Refusal refusal) => refusal.Code == RefusalCode.InvalidField
        && refusal.Details.FirstOrDefault(detail => detail.Name == "field")?.Value is { } field && field.StartsWith("§field.", StringComparison.Ordinal)
        ? field["§field.".Length..] : null;
}
