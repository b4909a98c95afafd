using System.Globalization;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>Draws the maps as SVG: one outline of all counties, used by every map; dots and lines in sizes that fit the window.</summary>
internal sealed class MapDrawing
{
    private readonly ProposalView view;
    private readonly ReportWords words;
    private readonly IReadOnlyList<MapShape> shapes;
    private readonly MapFrame frame;

    public MapDrawing(ProposalView view, ReportWords words, IReadOnlyList<MapShape> shapes)
    {
        (this.view, this.words, this.shapes) = (view, words, shapes);
        frame = new MapFrame(shapes.SelectMany(shape => shape.Rings.SelectMany(ring => ring))
            .Concat(view.Proposal.Inputs.Schools.Where(school => school.Location is not null).Select(school => school.Location!.Value)));
    }

    /// <summary>The outlines, to be put once at the beginning of the page.</summary>
    public HtmlPart Outlines() => Html.Of(html =>
    {
        html.Add($"<svg class=\"defs\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs><g id=\"outlines\">");
        foreach (var shape in shapes) html.Add($"<path id=\"c{shape.County}\" d=\"{Path(shape)}\"/>");
        html.Add($"</g></defs></svg>\n");
    });

    /// <summary>The whole region: every receiver and every used helper, no lines.</summary>
    public HtmlPart Region() => Svg(frame.Whole, words.Say("map.region.title"), words.Say("map.region.description",
        ("helped", view.Proposal.Totals.ReceiversHelped), ("left", view.Proposal.Totals.Receivers - view.Proposal.Totals.ReceiversHelped)), html =>
    {
        var dot = frame.Whole.Pixel;
        foreach (var receiver in view.Proposal.Receivers.OrderBy(receiver => view.IsHelped(receiver.School) ? 1 : 0))
            Dot(html, receiver.School, view.IsHelped(receiver.School) ? "helped" : "left", dot * (view.IsHelped(receiver.School) ? 5 : 3.6));
        foreach (var helper in view.Proposal.Helpers.Where(helper => helper.Used > 0)) Dot(html, helper.School, "helper", dot * 4.2);
        foreach (var shape in shapes) Name(html, shape.Label, shape.Name, dot * 21, "county");
    });

    /// <summary>One county in focus: its receivers, its pairs and where their helpers stand.</summary>
    public HtmlPart County(CountyId county, string name, IReadOnlyList<(int Number, ProposedPair Pair)> pairs, IReadOnlyList<ReceiverOutcome> receivers)
    {
        var ends = pairs.SelectMany(entry => new[] { entry.Pair.Helper, entry.Pair.Receiver }).Concat(receivers.Select(receiver => receiver.School)).Distinct().ToList();
        var window = frame.Window(ends.Select(id => view.School(id).Location).OfType<GeoPoint>());
        return Svg(window, words.Say("map.county.title", ("county", name)), words.Say("map.county.description", ("pairs", pairs.Count), ("county", name)), html =>
        {
            if (shapes.Any(shape => shape.County == county)) html.Add($"<use href=\"#c{county}\" class=\"focus\"/>");
            foreach (var (_, pair) in pairs) Line(html, pair);
            foreach (var receiver in receivers.Where(receiver => !view.IsHelped(receiver.School))) Dot(html, receiver.School, "left", window.Pixel * 4);
            foreach (var helper in pairs.Select(entry => entry.Pair.Helper).Distinct()) Dot(html, helper, "helper", window.Pixel * 6);
            foreach (var (_, pair) in pairs) Dot(html, pair.Receiver, "helped", window.Pixel * 6);
            foreach (var (number, pair) in pairs)
                if (view.School(pair.Receiver).Location is { } place) Name(html, place, number.ToString(CultureInfo.InvariantCulture), window.Pixel * (pairs.Count > 40 ? 16 : 20), "number", window.Pixel * 9);
        });
    }

    private HtmlPart Svg(MapWindow window, string title, string description, Action<Html> draw) => Html.Of(html =>
    {
        html.Add($"<svg class=\"map\" role=\"img\" viewBox=\"{window.ViewBox}\" style=\"--p:{window.Pixel:0.###}\"><title>{title}</title><desc>{description}</desc>");
        if (shapes.Count > 0) html.Add($"<use href=\"#outlines\" class=\"land\"/>");
        draw(html);
        html.Add($"</svg>");
    });

    private void Dot(Html html, SchoolId school, string kind, double radius)
    {
        if (view.School(school).Location is not { } place) return;
        var (x, y) = frame.Place(place);
        // Helpers differ by shape too: not everybody tells orange from teal, and paper may be grey.
        if (kind == "helper") html.Add($"<rect class=\"helper\" x=\"{MapFrame.Number(x - radius)}\" y=\"{MapFrame.Number(y - radius)}\" width=\"{2 * radius:0.##}\" height=\"{2 * radius:0.##}\"/>");
        else html.Add($"<circle class=\"{kind}\" cx=\"{MapFrame.Number(x)}\" cy=\"{MapFrame.Number(y)}\" r=\"{radius:0.##}\"/>");
    }

    private void Line(Html html, ProposedPair pair)
    {
        if (view.School(pair.Helper).Location is not { } from || view.School(pair.Receiver).Location is not { } to) return;
        var ((x1, y1), (x2, y2)) = (frame.Place(from), frame.Place(to));
        // A slight bow keeps two pairs on the same way apart.
        var (bowX, bowY) = ((x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12);
        html.Add($"<path class=\"pair\" d=\"M{x1:0.#} {y1:0.#}Q{bowX:0.#} {bowY:0.#} {x2:0.#} {y2:0.#}\"/>");
    }

    private void Name(Html html, GeoPoint point, string name, double size, string kind, double rise = 0)
    {
        var (x, y) = frame.Place(point);
        html.Add($"<text class=\"{kind}\" x=\"{MapFrame.Number(x)}\" y=\"{MapFrame.Number(y - rise)}\" style=\"--s:{size:0.#}\">{name}</text>");
    }

    private string Path(MapShape shape) => string.Concat(shape.Rings.Select(ring =>
        "M" + string.Join('L', ring.Select(frame.Place).Select(place => $"{MapFrame.Number(place.X)} {MapFrame.Number(place.Y)}")) + "Z"));
}
