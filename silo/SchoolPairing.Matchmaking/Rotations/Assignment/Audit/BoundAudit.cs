using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>
/// The bound of a plan, worked out anew from the prices that it tells: what the rows allow at their prices, what each teacher's best option is worth beyond the prices, and
/// what the duties may be short of. That no plan has more follows from the rows of the rules alone (weak duality); no solver has a say in it.
/// </summary>
internal static class BoundAudit
{
    /// <summary>Checks it.</summary>
    /// <param name="from">The case, with the posts that no demand asks for.</param>
    /// <param name="proposal">The plan.</param>
    /// <param name="findings">Told what is not true.</param>
    public static void Check(RotationCase from, RotationProposal proposal, Findings findings)
    {
        var proof = proposal.Proof;
        if (proof.Priced is not { } priced)
        {
            if (proof.BoundFrom == RotationProof.FromPrices) findings.Add("rotation-prices", ("said", proof.Bound), ("recomputed", "-"));
            return;
        }
        if (PlannedTerms.Of(from.Inputs) is not { } terms) return;
        var facts = new RotationFacts(from, terms) { BurdenLimit = proposal.Fairness.Limit };
        var proven = Of(RotationModel.Of(facts, OptionSearch.Find(facts), PlanRules.All), priced);
        if (proven is null || proven != priced.Bound) findings.Add("rotation-prices", ("said", priced.Bound), ("recomputed", proven?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));
        else if (proof.BoundFrom == RotationProof.FromPrices && proof.Bound < proven && proof.Bound >= proof.Points) findings.Add("rotation-priced-bound", ("said", proof.Bound), ("recomputed", proven.Value));
    }

    // Null: a price of a row that there is not, or on a side that has no limit.
    private static long? Of(RotationModel model, PricedBound priced)
    {
        var program = model.Build();
        var left = Array.ConvertAll(program.Objective, points => (Int128)points * PricedBound.Scale);
        Int128 bound = 0;
        var told = new HashSet<RuleId>();
        foreach (var rule in priced.Prices)
        {
            var section = model.Sections.FirstOrDefault(section => section.Rule.Id == rule.Rule);
            if (section.Rule is null || !told.Add(rule.Rule) || rule.Rows.Length != rule.Prices.Length || rule.Rows.Distinct().Count() < rule.Rows.Length) return null;
            foreach (var (number, price) in rule.Rows.Zip(rule.Prices))
            {
                if (number < 0 || number >= section.Count) return null;
                var row = section.First + number;
                var limit = price > 0 ? program.RowUpper[row] : program.RowLower[row];
                if (Math.Abs(limit) >= IntegerProgram.Free) return null;
                bound += (Int128)price * limit;
                for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) left[program.Column[term]] -= (Int128)price * program.Coefficient[term];
            }
        }
        var best = new Dictionary<int, Int128>();
        for (var option = 0; option < model.Options.Count; option++)
            if (left[option] > best.GetValueOrDefault(model.Options[option].Teacher)) best[model.Options[option].Teacher] = left[option];
        foreach (var most in best.Values) bound += most;
        for (var missing = model.Options.Count; missing < left.Length; missing++)
            bound += left[missing] > 0 ? left[missing] * program.Upper[missing] : left[missing] * program.Lower[missing];
        var points = bound / PricedBound.Scale;
        if (bound < 0 && points * PricedBound.Scale != bound) points--;
        return points > -IntegerProgram.Free && points < IntegerProgram.Free ? (long)points : null;
    }
}
