using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>Where a rule set says so, at least a share of the eligible teachers of graduating grades goes, rounded up, where the yearly share is held.</summary>
public sealed class GraduatingShare : DutyRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.graduating-share");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        var options = ShareLines.Options(model);
        foreach (var (line, counted) in ShareLines.Counted(facts, teacher => facts.Teachers[teacher].GraduatingGrade))
            if (line.Rules.GraduatingShare is { } share && AwayLimit.AtLeast(counted, share) is > 0 and var least)
                model.Duty((options.GetValueOrDefault(line) ?? []).Where(option => facts.Teachers[model.Options[option].Teacher].GraduatingGrade).Select(option => (option, 1L)), least, 1, least);
    }

    /// <inheritdoc/>
    public override IEnumerable<QuotaLine> Ledger(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var oneYear = PlainShares.OneYear(facts);
        return
            from line in PlainShares.Lines(facts, postings, teacher => teacher.GraduatingGrade)
            where line.Rules.GraduatingShare is not null && line.Counted > 0
            select line.Quota(Id, (int)Math.Ceiling((decimal)line.Rules.GraduatingShare!.Value * line.Counted), line.Sent.Count(teacher => teacher.GraduatingGrade), oneYear);
    }
}
