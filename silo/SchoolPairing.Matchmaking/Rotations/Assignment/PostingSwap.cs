using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Two teachers change places in a plan that stands: both postings as they would be, judged by the audit faces of all rules, those of single postings and those of
/// the plan as a whole. Fair is a swap after which neither has a longer way than the longer one of the two before.
/// </summary>
public sealed class PostingSwap
{
    /// <summary>Against a swap that only hands the longer way on, and makes it longer.</summary>
    public static readonly RuleId FairRule = new("rotation.swap-is-fair");

    private readonly RotationFacts facts;
    private readonly AuditFacts plain;
    private readonly OptionPoints points;
    private readonly ImmutableArray<PostingAudit> audits;
    private readonly ImmutableArray<Posting> standing;
    private readonly HashSet<string> before;

    /// <summary>Looks a plan through once, for any number of swaps.</summary>
    /// <param name="from">Its case, without the posts that no demand asks for.</param>
    /// <param name="standing">Postings that stand, in any order.</param>
    /// <exception cref="ArgumentException">The calendar has not the terms of the plan.</exception>
    public PostingSwap(RotationCase from, ImmutableArray<Posting> standing)
    {
        var terms = PlannedTerms.Of(from.Inputs) ?? throw new ArgumentException("The calendar has not the terms of the plan.", nameof(from));
        this.standing = standing;
        facts = new RotationFacts(from.WithOwnPosts(), terms);
        plain = new AuditFacts(facts.Case);
        points = new OptionPoints(facts);
        audits = OptionRules.Audits(plain);
        before = [.. PlanRules.Against(plain, standing).Select(Text)];
    }

    /// <summary>Tries one swap. What the plan broke before does not speak against it.</summary>
    /// <param name="one">A standing posting.</param>
    /// <param name="other">Another one, of the same first term and length.</param>
    /// <returns>Both postings afterwards and every reason against them; no reason: it is legal and fair.</returns>
    public (Posting One, Posting Other, ImmutableArray<Reason> Against) Try(Posting one, Posting other)
    {
        if (At(one, other) is not { } mine || At(other, one) is not { } theirs) return (one, other, [Reasons.Of(new("rotation.known-teacher"), ("teacher", one.Teacher))]);
        var against = ImmutableArray.CreateBuilder<Reason>();
        against.AddRange(OptionRules.Against(audits, mine));
        against.AddRange(OptionRules.Against(audits, theirs));
        if (Math.Max(mine.OneWayMinutes, theirs.OneWayMinutes) is var after && Math.Max(one.OneWayMinutes, other.OneWayMinutes) is var most && after > most)
            against.Add(Reasons.Of(FairRule, ("minutes", after), ("limit", most)));
        if (against.Count == 0)
            against.AddRange(PlanRules.Against(plain, standing.Replace(one, mine).Replace(other, theirs)).Where(reason => !before.Contains(Text(reason))));
        return (mine, theirs, against.ToImmutable());
    }

    /// <summary>A teacher's posting at the place of another one; null where the inputs do not know one of them.</summary>
    private Posting? At(Posting posting, Posting place)
    {
        var teacher = IndexOf(facts.Teachers, teacher => teacher.Id == posting.Teacher);
        var post = IndexOf(facts.Posts, post => post.Id == place.Post);
        if (teacher < 0 || post < 0 || facts.Home[teacher] is not { } home || facts.Host[post] is not { } host || facts.Terms.IndexOf(place.FirstTerm) is not (>= 0 and var first)) return null;
        return ProposalWriter.Posting(facts, points, new(teacher, post, first, place.Terms, facts.Travel.FromHome(facts.Teachers[teacher], home, host) ?? -1));
    }

    private static int IndexOf<T>(ImmutableArray<T> list, Func<T, bool> wanted)
    {
        for (var at = 0; at < list.Length; at++)
            if (wanted(list[at])) return at;
        return -1;
    }

    private static string Text(Reason reason) => reason.Rule + string.Concat(reason.Details.Select(detail => $"|{detail.Name}={detail.Value}"));
}
