using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Matching;

/// <summary>
/// Everything that somebody looks at on the board, as the address says it: whoever reloads, is disconnected or sends the address to a
/// colleague loses nothing. What cannot be understood asks for nothing.
/// </summary>
/// <param name="Plan">The plan.</param>
public sealed record BoardAddress(string Plan)
{
    /// <summary>Ways to look at the pairs.</summary>
    public static readonly ImmutableArray<string> Views = ["receiver", "helper", "county"];

    public string? Scenario { get; init; }
    public string? View { get; init; }
    public string? County { get; init; }
    /// <summary>Part of a name or code.</summary>
    public string? Text { get; init; }
    /// <summary>The pair in the panel: HELPER~RECEIVER.</summary>
    public string? Pair { get; init; }
    /// <summary>The edit whose effect is shown: a kind of edit.</summary>
    public string? Edit { get; init; }
    /// <summary>The other pair of a swap, or the pair of a lock that is not the one in the panel.</summary>
    public string? With { get; init; }
    /// <summary>The helper that the question "why not?" is about.</summary>
    public string? Why { get; init; }

    [JsonIgnore]
    public string OpenView => View is not null && Views.Contains(View) ? View : Views[0];

    [JsonIgnore]
    public PairId? OpenPair => Parse(Pair);

    /// <summary>The edit that is asked for; null where none or where its parts are missing.</summary>
    [JsonIgnore]
    public BoardEdit? OpenEdit => !Enum.TryParse<EditKind>(Edit, out var kind) || !Enum.IsDefined(kind) ? null : (kind, OpenPair, Parse(With)) switch
    {
        (EditKind.Refresh, _, _) => new BoardEdit(kind),
        (EditKind.Swap, { } pair, { } other) => new BoardEdit(kind, pair.Helper, pair.Receiver, other.Helper, other.Receiver),
        (EditKind.Must, _, { } other) => new BoardEdit(kind, null, other.Receiver),
        (EditKind.Release, _, { Helper.Value: "" } must) => new BoardEdit(kind, null, must.Receiver),
        (EditKind.Lock or EditKind.Forbid or EditKind.Release, _, { } other) => new BoardEdit(kind, other.Helper, other.Receiver),
        (EditKind.Must, { } pair, null) => new BoardEdit(kind, null, pair.Receiver),
        (EditKind.Lock or EditKind.Forbid or EditKind.Release, { } pair, null) => new BoardEdit(kind, pair.Helper, pair.Receiver),
        _ => null,
    };

    [JsonIgnore]
    public string Href
    {
        get
        {
            var text = new StringBuilder("/plans/").Append(Uri.EscapeDataString(Plan)).Append("/board");
            var sign = '?';
            foreach (var (name, value) in new[] { ("scenario", Scenario), ("view", View), ("county", County), ("q", Text), ("pair", Pair), ("edit", Edit), ("with", With), ("why", Why) })
            {
                if (string.IsNullOrEmpty(value)) continue;
                text.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                sign = '&';
            }
            return text.ToString();
        }
    }

    /// <summary>The same view without anything asked about a pair.</summary>
    [JsonIgnore]
    public BoardAddress Quiet => this with { Edit = null, With = null, Why = null };

    public BoardAddress At(PairId pair) => Quiet with { Pair = Write(pair) };

    public BoardAddress Asking(EditKind edit, PairId? with = null) => this with { Edit = edit.ToString(), With = with is { } pair ? Write(pair) : null, Why = null };

    public static string Write(PairId pair) => $"{pair.Helper}~{pair.Receiver}";

    private static PairId? Parse(string? text) =>
        text?.Split('~') is [var helper, { Length: > 0 } receiver] && text.Length <= 100 ? new PairId(SchoolId.Of(helper), SchoolId.Of(receiver)) : null;
}
