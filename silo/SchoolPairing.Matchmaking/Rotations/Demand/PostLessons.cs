using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>
/// Which class groups the lessons of posts are for. A demand's lessons are dealt out to its groups one after the other, each group with its own lessons together;
/// the school's own teachers hold the first of them, the posts the next in the order of their ids, so no lesson is held twice.
/// </summary>
public static class PostLessons
{
    /// <summary>Lessons by class group of every post, by school, group; their sum is the post's weekly lessons.</summary>
    /// <param name="pooled">The posts with their covers.</param>
    /// <param name="inputs">The frozen inputs.</param>
    public static ImmutableDictionary<PostId, ImmutableArray<ClassLessons>> Of(PooledPosts pooled, RotationInputs inputs)
    {
        var schools = inputs.Schools.ToDictionary(school => school.Id);
        var posts = pooled.Posts.ToDictionary(post => post.Id);
        var lessons = pooled.Posts.ToDictionary(post => post.Id, _ => new List<ClassLessons>());
        foreach (var cover in pooled.Covers)
        {
            var sequence = Sequence(cover.Demand, schools[cover.Demand.School], inputs.Curriculum);
            var next = cover.Demand.Needed - cover.Demand.Gap;
            foreach (var id in cover.Posts)
            {
                var share = posts[id].Shares.Single(share => share.School == cover.Demand.School).WeeklyLessons;
                lessons[id].AddRange(sequence.Skip(next).Take(share).GroupBy(group => group).Select(group =>
                    new ClassLessons(cover.Demand.School, group.Key, cover.Demand.Stage, cover.Demand.Subject, group.Count())));
                next += share;
            }
        }
        return lessons.ToImmutableDictionary(post => post.Key, post => (ImmutableArray<ClassLessons>)[.. post.Value.OrderBy(line => line.School).ThenBy(line => line.Group)]);
    }

    // All lessons of a demand by group; a part without known classes is one group.
    private static List<ClassGroupId> Sequence(SubjectDemand demand, School school, Curriculum curriculum)
    {
        ImmutableArray<ClassGroupId> groups = school.Part(demand.Stage) is { } part ? [.. ClassGroups.Of(part, curriculum).Select(group => group.Id)] : [];
        if (groups.IsEmpty) groups = [new($"{demand.Stage}-all")];
        return [.. groups.SelectMany((group, i) => Enumerable.Repeat(group, demand.Needed / groups.Length + (i < demand.Needed % groups.Length ? 1 : 0)))];
    }
}
