using System.Globalization;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>One curve as SVG: the labelled range shaded, the typical pair as a line at 0, the ends of the curve in numbers.</summary>
internal static class CurveDrawing
{
    private const double Width = 320, Height = 150, Left = 8, Right = 312, Top = 12, Bottom = 122;

    /// <param name="feature">The feature with its curve.</param>
    /// <param name="experience">What labelled pairs were like; null where nobody knows.</param>
    /// <param name="head">chance or benefit.</param>
    /// <param name="most">Largest effect of the head, which fills half of the height.</param>
    /// <param name="words">The words.</param>
    public static HtmlPart Of(CardFeature feature, FeatureExperience? experience, string head, double most, TrainingWords words) => Html.Of(html =>
    {
        var (knots, points) = (feature.Curve.Knots, feature.Curve.Points.Select(point => point / (double)ScoreModel.Unit).ToArray());
        var (low, high) = (Math.Min(knots[0], experience?.Low ?? knots[0]), Math.Max(knots[^1], experience?.High ?? knots[^1]));
        if (high <= low) (low, high) = (low - 0.5, high + 0.5);
        double X(double value) => Left + (Math.Clamp(value, low, high) - low) / (high - low) * (Right - Left);
        double Y(double effect) => (Top + Bottom) / 2 - effect / most * (Bottom - Top) / 2;
        var (name, unit) = (words.Feature(feature.Feature), words.Unit(feature.Feature));
        var told = words.Say("curve.told", ("feature", name), ("low", TrainingWords.Short(knots[0])), ("from", TrainingWords.Signed(points[0], "0.00")),
            ("high", TrainingWords.Short(knots[^1])), ("to", TrainingWords.Signed(points[^1], "0.00")), ("unit", unit), ("head", words.Say("head.unit." + head)));

        html.Add($"<figure class=\"curve\"><figcaption><strong>{name}</strong> <span>{unit}</span> <code>{feature.Feature.Value}</code></figcaption>");
        html.Add($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{told}\">");
        if (experience is { Low: { } from, High: { } to })
            html.Add($"<rect class=\"known\" x=\"{X(from):0.#}\" y=\"{Top:0.#}\" width=\"{Math.Max(1.5, X(to) - X(from)):0.#}\" height=\"{Bottom - Top:0.#}\"/>");
        html.Add($"<path class=\"zero\" d=\"M{Left:0.#} {Y(0):0.#}H{Right:0.#}\"/>");
        var line = string.Join(' ', knots.Select((knot, index) => Point(X(knot), Y(points[index]))).Prepend(Point(X(low), Y(points[0]))).Append(Point(X(high), Y(points[^1]))));
        html.Add($"<polyline class=\"line\" points=\"{line}\"/>");
        html.Add($"<text x=\"{Left}\" y=\"{Height - 10}\">{TrainingWords.Short(low)}</text><text class=\"end\" x=\"{Right}\" y=\"{Height - 10}\">{TrainingWords.Short(high)}</text>");
        Label(html, X(low), Y(points[0]), points[0], above: points[^1] <= points[0], "");
        Label(html, X(high), Y(points[^1]), points[^1], above: points[^1] >= points[0], "end");
        html.Add($"</svg>");
        if (experience is { Low: 0, High: 1 } && words.HasAnswers(feature.Feature)) html.Add($"<p class=\"small\">{words.Say("curve.both")}</p>");
        else if (experience is { Low: { } first, High: { } last })
            html.Add($"<p class=\"small\">{words.Say("curve.known", ("low", TrainingWords.Short(first)), ("high", TrainingWords.Short(last)), ("unit", unit))}</p>");
        else html.Add($"<p class=\"small\">{words.Say("curve.unknown")}</p>");
        html.Add($"</figure>\n");
    });

    // The higher end is named above the line and the lower one below it, where there is room.
    private static void Label(Html html, double x, double y, double effect, bool above, string side)
    {
        var place = above ? (y - 6 < Top ? y + 15 : y - 6) : (y + 15 > Bottom ? y - 6 : y + 15);
        html.Add($"<text class=\"value {side}\" x=\"{x:0.#}\" y=\"{place:0.#}\">{TrainingWords.Signed(effect, "0.00")}</text>");
    }

    private static string Point(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
}
