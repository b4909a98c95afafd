using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>What an option is worth, by the numbers of <see cref="RotationPoints"/>; the contributions sum exactly to the points.</summary>
public sealed class OptionPoints
{
    /// <summary>Longest waiting that counts, in years.</summary>
    public const int MostWaitedYears = 20;

    /// <summary>Features of the points, in the order of the contributions.</summary>
    public static readonly ImmutableArray<FeatureId> Features =
    [
        new("rotation.lesson"), new("rotation.need"), new("rotation.waited"), new("rotation.way"), new("rotation.wish"), new("rotation.wished-host"),
        new("rotation.continuity"), new("rotation.backbone"), new("rotation.partner"), new("rotation.kept"),
        new("rotation.nominated"),
    ];

    private readonly RotationFacts facts;
    private readonly Dictionary<SchoolId, int> need;
    private readonly ILookup<TeacherId, Posting> published;
    private readonly ILookup<TeacherId, SchoolId?> nominated;

    /// <summary>Looks needs, published postings and nominations up once.</summary>
    /// <param name="facts">The facts.</param>
    public OptionPoints(RotationFacts facts)
    {
        this.facts = facts;
        need = facts.Inputs.NeedPoints.ToDictionary(points => points.School, points => points.Points);
        published = facts.Inputs.Published.ToLookup(posting => posting.Teacher);
        nominated = (facts.Inputs.Nominations ?? []).ToLookup(nomination => nomination.Teacher, nomination => nomination.Host);
    }

    /// <summary>Sum of the contributions.</summary>
    /// <param name="option">The option.</param>
    public long Total(in RotationOption option)
    {
        Span<int> points = stackalloc int[Features.Length];
        Span<double> values = stackalloc double[Features.Length];
        Fill(option, points, values);
        long total = 0;
        foreach (var part in points) total += part;
        return total;
    }

    /// <summary>The contributions; those that add nothing are left out, except a waiting that is not known.</summary>
    /// <param name="option">The option.</param>
    public ImmutableArray<Contribution> Explain(in RotationOption option)
    {
        Span<int> points = stackalloc int[Features.Length];
        Span<double> values = stackalloc double[Features.Length];
        Fill(option, points, values);
        var parts = ImmutableArray.CreateBuilder<Contribution>();
        for (var feature = 0; feature < points.Length; feature++)
            if (points[feature] != 0 || double.IsNaN(values[feature]))
                parts.Add(new(Features[feature], double.IsNaN(values[feature]) ? null : values[feature], points[feature]));
        return parts.ToImmutable();
    }

    private void Fill(in RotationOption option, Span<int> points, Span<double> values)
    {
        var (teacher, post, price) = (facts.Teachers[option.Teacher], facts.Posts[option.Post], facts.Policy.Points);
        var lessons = post.Reason == DemandKind.Exchange ? 0 : post.WeeklyLessons;
        long weighted = 0;
        if (lessons > 0)
            foreach (var share in post.Shares) weighted += (long)share.WeeklyLessons * need.GetValueOrDefault(share.School);
        (points[0], values[0]) = (price.Lesson * lessons * option.Terms, lessons * option.Terms);
        (points[1], values[1]) = ((int)(weighted * price.LessonPerNeed * option.Terms / 1000), lessons == 0 ? 0 : (double)weighted / lessons);
        var waited = WaitedYears(teacher, facts.Policy.AsOf);
        (points[2], values[2]) = (price.WaitedYear * (waited ?? 0), waited ?? double.NaN);
        (points[3], values[3]) = (price.Minute * Math.Max(0, option.Minutes), option.Minutes);
        (points[4], values[4]) = teacher.Wish switch { RotationWish.Willing => (price.Willing, 1), RotationWish.RatherNot => (price.RatherNot, 0), _ => (0, 0) };
        if (teacher.WishedHosts.Contains(post.Host)) (points[5], values[5]) = (price.WishedHost, 1);
        var earlier = published[teacher.Id];
        if (teacher.History.Any(past => past.Host == post.Host) || earlier.Any(posting => posting.Host == post.Host)) (points[6], values[6]) = (price.Continuity, 1);
        if (facts.Case.Eligibilities[option.Teacher].Backbone) (points[7], values[7]) = (price.Backbone, 1);
        if (facts.Pairs.Contains(new(teacher.School, post.Host)) || facts.Pairs.Contains(new(post.Host, teacher.School))) (points[8], values[8]) = (price.Partner, 1);
        var (first, terms) = (facts.Terms.Terms[option.FirstTerm].Id, option.Terms);
        if (earlier.Any(posting => posting.Post == post.Id && posting.FirstTerm == first && posting.Terms == terms)) (points[9], values[9]) = (price.Kept, 1);
        if (nominated[teacher.Id].Any(host => host is null || host == post.Host)) (points[10], values[10]) = (price.Nominated, 1);
    }

    /// <summary>Whole years since the last rotation, or at the school where there was none; null where that month is not known.</summary>
    /// <param name="teacher">Who.</param>
    /// <param name="asOf">Until when.</param>
    public static int? WaitedYears(Teacher teacher, DateOnly asOf)
    {
        YearMonth? since = teacher.JoinedSchool;
        foreach (var past in teacher.History)
            if (past.Until is not { } until) return 0;
            else if (since is not { } known || until.CompareTo(known) > 0) since = until;
        return since is { } month ? Math.Clamp(YearMonth.Of(asOf).MonthsSince(month) / 12, 0, MostWaitedYears) : null;
    }
}
