using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>
/// Two teachers who are married are not away at the same time, unless their hosts lie within the pool minutes of each other: then they share the way. In different
/// terms both may go, one after the other. It is enough that one of the two records names the other.
/// </summary>
public sealed class CouplesStayTogether : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.couple");

    /// <inheritdoc/>
    public override bool TiesFew => true;

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        var byTeacher = model.By(option => new[] { option.Teacher });
        var index = facts.Teachers.Select((teacher, at) => (teacher.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var couples = facts.Teachers.Select((teacher, at) => (One: at, Other: teacher.Spouse is { } spouse ? index.GetValueOrDefault(spouse, -1) : -1))
            .Where(couple => couple.Other >= 0 && couple.Other != couple.One).Select(couple => (One: Math.Min(couple.One, couple.Other), Other: Math.Max(couple.One, couple.Other))).Distinct();
        foreach (var (one, other) in couples)
            if (byTeacher.TryGetValue(one, out var ones) && byTeacher.TryGetValue(other, out var others))
                foreach (var option in ones)
                    model.AtMost([option, .. others.Where(theirs => Apart(model, option, theirs))], 1);
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var byTeacher = postings.ToLookup(posting => posting.Teacher);
        foreach (var posting in postings)
        {
            if (!facts.Teachers.TryGetValue(posting.Teacher, out var teacher) || teacher.Spouse is not { } spouse || spouse == teacher.Id) continue;
            // Where both records name each other the couple is told once.
            if (facts.Teachers.GetValueOrDefault(spouse)?.Spouse == teacher.Id && spouse.CompareTo(teacher.Id) < 0) continue;
            foreach (var theirs in byTeacher[spouse])
                if (facts.TermsOf(posting).Intersect(facts.TermsOf(theirs)).Any() && facts.Schools.TryGetValue(posting.Host, out var one) && facts.Schools.TryGetValue(theirs.Host, out var other)
                    && (facts.Minutes(one, other) is not { } minutes || minutes > facts.Policy.PoolMinutes))
                    yield return Reasons.Of(Id, ("teacher", teacher.Id), ("spouse", spouse), ("host", one.Name), ("otherHost", other.Name), ("limitMinutes", facts.Policy.PoolMinutes));
        }
    }

    private static bool Apart(RotationModel model, int one, int other)
    {
        var facts = model.Facts;
        return model.Options[one].Overlaps(model.Options[other])
            && !(facts.Travel.Between(facts.Host[model.Options[one].Post]!, facts.Host[model.Options[other].Post]!) <= facts.Policy.PoolMinutes);
    }
}
