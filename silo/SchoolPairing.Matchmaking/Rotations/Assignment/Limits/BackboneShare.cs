using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>
/// Never only the weak are sent: a share of those who go, or of the eligible backbone teachers, is backbone, rounded up, where the yearly share is held. A school
/// without an eligible backbone teacher has no such line of its own: it cannot send what it does not have.
/// </summary>
public sealed class BackboneShare : DutyRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.backbone-share");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        bool IsBackbone(int teacher) => facts.Case.Eligibilities[teacher].Backbone;
        var options = ShareLines.Options(model);
        foreach (var (line, counted) in ShareLines.Counted(facts, IsBackbone))
        {
            if (counted == 0 && line.School is not null) continue;
            var members = options.GetValueOrDefault(line) ?? [];
            if (line.Rules.BackboneOf == BackboneDenominator.OfEligibleBackbone)
            {
                var least = AwayLimit.AtLeast(counted, line.Rules.BackboneShare);
                model.Duty(members.Where(option => IsBackbone(model.Options[option].Teacher)).Select(option => (option, 1L)), least, 1, least);
                continue;
            }
            // backbone + missing ≥ share × sent, in whole numbers: share = part ÷ whole.
            var (part, whole) = Fraction((decimal)line.Rules.BackboneShare);
            model.Duty(members.Select(option => (option, IsBackbone(model.Options[option].Teacher) ? whole - part : -part)), 0, whole,
                AwayLimit.AtLeast(members.Select(option => model.Options[option].Teacher).Distinct().Count(), line.Rules.BackboneShare));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<QuotaLine> Ledger(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var oneYear = PlainShares.OneYear(facts);
        foreach (var line in PlainShares.Lines(facts, postings, teacher => PlainShares.Backbone(facts, teacher)))
        {
            if (line.School is not null && line.Counted == 0) continue;
            var sent = line.Sent.Count(teacher => PlainShares.Backbone(facts, teacher));
            var of = line.Rules.BackboneOf == BackboneDenominator.OfExchanged ? line.Sent.Count : line.Counted;
            yield return (line with { Counted = of }).Quota(Id, (int)Math.Ceiling((decimal)line.Rules.BackboneShare * of), sent, oneYear);
        }
    }

    private static (long Part, long Whole) Fraction(decimal share)
    {
        long whole = 1;
        while (share * whole != decimal.Truncate(share * whole) && whole < 1_000_000) whole *= 10;
        var (part, rest) = ((long)(share * whole), 0L);
        for (var (a, b) = (whole, part); ; (a, b) = (b, a % b))
            if (b == 0) { rest = a; break; }
        return (part / rest, whole / rest);
    }
}
