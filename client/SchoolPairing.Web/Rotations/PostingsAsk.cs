using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Rotations;

/// <summary>What the address asks of the postings: published or draft, a unit, a text, a page.</summary>
/// <param name="Of">published or draft; else published where there is anything.</param>
/// <param name="Unit">A unit's id.</param>
/// <param name="Text">Part of a name or school.</param>
/// <param name="Page">Page number as the address has it.</param>
internal sealed record PostingsAsk(string? Of, string? Unit, string? Text, string? Page)
{
    public const int PageSize = 100;

    public int Number => int.TryParse(Page, System.Globalization.CultureInfo.InvariantCulture, out var asked) && asked > 1 ? asked : 1;

    /// <summary>Whether the published postings are asked for.</summary>
    public bool Published(bool any) => Of is "published" || (Of is not "draft" && any);

    public async Task<Answer<PostingList>> Read(IRotationPlanGrain grain, bool published) => await grain.Postings(Query(published, (Number - 1) * PageSize, PageSize));

    /// <summary>A part of the postings that the filter finds.</summary>
    public PostingQuery Query(bool published, int skip, int take) => new(published, string.IsNullOrEmpty(Unit) ? null : UnitId.Of(Unit), null, Text?.Trim() ?? "", skip, take);

    /// <summary>The same filter as an address has it.</summary>
    public string Address(bool published) => $"?of={(published ? "published" : "draft")}&unit={Uri.EscapeDataString(Unit ?? "")}&q={Uri.EscapeDataString(Text ?? "")}";

    public static int Pages(PostingList list) => Math.Max(1, (list.Found + PageSize - 1) / PageSize);
}
