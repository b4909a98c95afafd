using Microsoft.AspNetCore.Components;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Plans;
using SchoolPairing.Web.Teachers;

namespace SchoolPairing.Web.Rotations;

/// <summary>What happened, then both answers with every changed visit, then one of them is sent.</summary>
public sealed partial class ReplanPage
{
    private PlanId plan;
    private RotationOverview? overview;
    private ReplanPreview? preview;
    private ChangeFields fields = new();
    private IReadOnlyList<SchoolTerm> terms = [];
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] internal RotationNames Names { get; set; } = null!;
    [Inject] internal KnownSchools Schools { get; set; } = null!;
    [Inject] public required IGrainFactory Grains { get; set; }
    [Inject] public required NavigationManager Addresses { get; set; }
    [Parameter] public required string Name { get; set; }
    [SupplyParameterFromQuery] public string? Told { get; set; }
    [SupplyParameterFromQuery] public string? Teacher { get; set; }
    [CascadingParameter] public required HttpContext Http { get; set; }

    private IRotationPlanGrain Grain => Grains.GetGrain<IRotationPlanGrain>(Name);

    protected override async Task OnInitializedAsync()
    {
        plan = PlanId.Of(Name);
        fields = new() { Teacher = Teacher ?? "" };
        var got = await Grain.Get();
        (overview, refusals) = (got.Value, got.Refusals);
        if (overview?.Published is not null) terms = (await Grain.Postings(new(true, Take: 1))).Value?.Terms ?? [];
    }

    private async Task Show()
    {
        Told = null;
        fields = await ChangeFields.Of(Http.Request.Form, Schools);
        var shown = await Grain.Preview(fields.Change(terms));
        (preview, refusals) = (shown.Value, shown.Refusals);
        if (preview is null) return;
        await Names.Load();
        await Names.Load(new[] { preview.Pinned, preview.Least }.OfType<ReplanAnswer>().SelectMany(answer => answer.Goes.Concat(answer.Comes)).Select(visit => visit.Teacher).Distinct().Take(50));
    }

    private async Task Send()
    {
        Told = null;
        var form = Http.Request.Form;
        fields = await ChangeFields.Of(form, Schools);
        var sent = await Grain.Replan(new(Commands.Of(form), FormFields.Version(form), fields.Change(terms), form["hash"].ToString()));
        if (sent.Accepted) Addresses.NavigateTo(RotationPaths.Of(plan, "replan?told=replanned"));
        else refusals = sent.Refusals;
    }
}
