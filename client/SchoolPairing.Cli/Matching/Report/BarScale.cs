using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>One scale for the bars of all pairs, so that they can be compared. Left half only where something is negative.</summary>
internal readonly record struct BarScale(long Most, bool Signed, long MostChance = 1, long MostBenefit = 1)
{
    public static BarScale Of(Proposal proposal)
    {
        var points = proposal.Pairs.SelectMany(pair => pair.Contributions.Select(contribution => (long)contribution.Points).Append(pair.Contributions.IsEmpty ? 0 : pair.BasePoints)).ToList();
        return new BarScale(Math.Max(1, points.Select(Math.Abs).DefaultIfEmpty(1).Max()), points.Any(point => point < 0),
            Largest(HeadBars.GroupUnits(proposal.Pairs, heads => heads.ChanceParts)), Largest(HeadBars.GroupUnits(proposal.Pairs, heads => heads.BenefitParts)));
    }

    /// <summary>A bar of the chance head, on the scale of all pairs.</summary>
    public HtmlPart Chance(long units) => new BarScale(MostChance, Signed: true).Bar(units);

    /// <summary>A bar of the benefit head, on the scale of all pairs.</summary>
    public HtmlPart Benefit(long units) => new BarScale(MostBenefit, Signed: true).Bar(units);

    private static long Largest(IEnumerable<long> units) => units.Select(Math.Abs).Append(1).Max();

    /// <summary>A bar with its sign told by side and colour; the number beside it tells it in words.</summary>
    public HtmlPart Bar(long points)
    {
        var (signed, width) = (Signed, (Signed ? 50.0 : 100.0) * Math.Abs(points) / Most);
        var left = !signed ? 0 : points < 0 ? 50 - width : 50;
        return Html.Of(html => html.Add($"<span class=\"scale{(signed ? " signed" : "")}\"><span class=\"{(points < 0 ? "minus" : "plus")}\" style=\"left:{left:0.#}%;width:{width:0.#}%\"></span></span>"));
    }
}
