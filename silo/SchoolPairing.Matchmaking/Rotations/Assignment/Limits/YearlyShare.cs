using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>In every school year at least a share of the eligible teachers goes, of each sending school, of the unit, or of both, rounded up. Volunteers who are not eligible do not count.</summary>
public sealed class YearlyShare : DutyRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.yearly-share");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var options = ShareLines.Options(model);
        foreach (var (line, counted) in ShareLines.Counted(model.Facts, _ => true))
            if (AwayLimit.AtLeast(counted, line.Rules.YearlyShare) is > 0 and var least)
                model.Duty((options.GetValueOrDefault(line) ?? []).Select(option => (option, 1L)), least, 1, least);
    }

    /// <inheritdoc/>
    public override IEnumerable<QuotaLine> Ledger(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var oneYear = PlainShares.OneYear(facts);
        return PlainShares.Lines(facts, postings, _ => true).Select(line => line.Quota(Id, (int)Math.Ceiling((decimal)line.Rules.YearlyShare * line.Counted), line.Sent.Count, oneYear));
    }
}
