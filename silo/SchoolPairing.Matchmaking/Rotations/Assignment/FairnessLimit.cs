using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Worst-off first: the burden over the years that nobody is to exceed. As low as the yearly shares allow, and as the policy's price of fairness allows: the flow core
/// without the heavier options keeps the rest of its points.
/// </summary>
internal static class FairnessLimit
{
    /// <summary>The limit; null where the policy gives nothing for it, or there are no options.</summary>
    public static long? Of(RotationFacts facts, RotationOption[] options, CancellationToken cancel)
    {
        var price = Math.Clamp((decimal)facts.Policy.FairnessPrice, 0, 1);
        if (price == 0 || options.Length == 0) return null;
        var floor = LeastWorst(facts, options, null);
        long[] burdens = [.. options.Select(option => option.Burden).Where(burden => burden >= floor).Distinct().Order()];
        if (price == 1) return burdens[0];
        var wanted = (1 - price) * FlowCore.Solve(facts, options, _ => true, cancel).Value;
        var (low, high) = (0, burdens.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (FlowCore.Solve(facts, options, option => option.Burden <= burdens[middle], cancel).Value >= wanted) high = middle;
            else low = middle + 1;
        }
        return burdens[low];
    }

    /// <summary>
    /// A burden below which the worst of no plan can be that sends as many as the yearly shares ask: on each line, that of the last teacher needed when those with
    /// the lightest options go.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">All options.</param>
    /// <param name="ledger">What a plan sends; null: what the duties ask.</param>
    public static long LeastWorst(RotationFacts facts, RotationOption[] options, IEnumerable<QuotaLine>? ledger)
    {
        var sent = ledger?.Where(line => line.Rule == new YearlyShare().Id).ToDictionary(line => (line.Unit, line.School, line.SchoolYear), line => Math.Min(line.Required, line.Sent));
        var counted = ShareLines.Counted(facts, _ => true);
        var model = new RotationModel(facts, options);
        long worst = 0;
        foreach (var (line, members) in ShareLines.Options(model))
        {
            var lightest = members.GroupBy(option => options[option].Teacher).Select(own => own.Min(option => options[option].Burden)).Order().ToArray();
            var needed = sent is null
                ? Math.Min(lightest.Length, AwayLimit.AtLeast(counted[line], line.Rules.YearlyShare))
                : Math.Min(lightest.Length, sent.GetValueOrDefault((line.Unit, line.School, facts.Terms.Named(line.Year))));
            if (needed > 0) worst = Math.Max(worst, lightest[needed - 1]);
        }
        return worst;
    }
}
