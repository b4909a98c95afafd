using Microsoft.AspNetCore.Components;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Plans;

namespace SchoolPairing.Web.Teachers;

/// <summary>Leave, an objection or a swap about an own posting: filled in, read once more, sent.</summary>
public sealed partial class AskPage
{
    private Answer<OwnRotation>? answer;
    private OwnPosting? posting;
    private RequestKind? kind;
    private SwapChoices? swaps;
    private SwapChoice? chosen;
    private bool checking;
    private string from = "", until = "", with = "", note = "";
    private string? problem;
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] internal OwnAsk Ask { get; set; } = null!;
    [Inject] public required NavigationManager Addresses { get; set; }
    [Parameter] public required string Rotation { get; set; }
    [Parameter] public required string Word { get; set; }
    [CascadingParameter] public required HttpContext Http { get; set; }

    private IFormCollection Form => Http.Request.Form;

    protected override async Task OnInitializedAsync()
    {
        kind = Word switch { "leave" => RequestKind.Leave, "objection" => RequestKind.Objection, "swap" => RequestKind.Swap, _ => null };
        answer = await Ask.Own();
        posting = answer.Value?.Postings.FirstOrDefault(own => own.Id.Value == Rotation);
        if (posting is null || kind is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (kind != RequestKind.Swap) return;
        var found = await Ask.Plan(posting.Plan.Value).Swaps(posting.Id);
        (swaps, refusals) = (found.Value, found.Refusals);
    }

    private async Task Act()
    {
        if (posting is null || kind is not { } asked) return;
        (from, until, with, note) = (Form["from"].ToString(), Form["until"].ToString(), Form["with"].ToString(), Form["note"].ToString().Trim());
        chosen = swaps?.Choices.FirstOrDefault(choice => choice.With.Value == with);
        var step = Form["step"].ToString();
        if (step == "change") return;
        problem = asked switch
        {
            RequestKind.Leave when FormFields.Day(Form, "from") is var first && (first == DateOnly.MinValue || FormFields.Day(Form, "until") < first) => Words["teachers.leave.problem"],
            RequestKind.Objection when note.Length == 0 => Words["teachers.objection.problem"],
            RequestKind.Swap when chosen is null => Words["teachers.swap.problem"],
            _ => null,
        };
        if (problem is not null) return;
        checking = true;
        if (step != "send") return;
        var leave = asked == RequestKind.Leave;
        var sent = await Ask.Plan(posting.Plan.Value).Ask(new(Commands.Of(Form), posting.Id, asked,
            leave ? FormFields.Day(Form, "from") : null, leave ? FormFields.Day(Form, "until") : null, chosen?.With, note));
        if (sent.Accepted) Addresses.NavigateTo("/my/requests?told=asked");
        else (refusals, checking) = (sent.Refusals, false);
    }
}
