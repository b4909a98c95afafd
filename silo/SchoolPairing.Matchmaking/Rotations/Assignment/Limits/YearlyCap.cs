using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>Where a rule set has a cap, at most that share of the eligible goes in a school year, rounded down, but never fewer than the duty asks.</summary>
public sealed class YearlyCap : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.yearly-cap");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var counted = ShareLines.Counted(model.Facts, _ => true);
        foreach (var (line, options) in ShareLines.Options(model))
            if (line.Rules.YearlyShareCap is { } cap)
                model.AtMost(options, Math.Max(AwayLimit.AtLeast(counted[line], line.Rules.YearlyShare), (long)Math.Floor((decimal)cap * counted[line])));
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings) =>
        from line in PlainShares.Lines(facts, postings, _ => true)
        where line.Rules.YearlyShareCap is not null
        let most = Math.Max((int)Math.Floor((decimal)line.Rules.YearlyShareCap!.Value * line.Counted), (int)Math.Ceiling((decimal)line.Rules.YearlyShare * line.Counted))
        where line.Sent.Count > most
        select Reasons.Of(Id, ("where", line.Where(facts)), ("sent", line.Sent.Count), ("limit", most), ("eligible", line.Counted));
}
