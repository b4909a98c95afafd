using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Posts at helpers for teachers of their receivers who come in return, to learn: one a stage and subject of a helper that somebody of a receiver could take, with
/// one full load. Nobody waits for their lessons, so these earn no points of lessons; how many come is limited by how many go (<see cref="Limits.ExchangeIsMutual"/>).
/// </summary>
internal static class ExchangePosts
{
    /// <summary>The posts, by helper, stage and subject; none where the policy has no exchange.</summary>
    public static IEnumerable<RotationPost> Of(RotationCase from)
    {
        var inputs = from.Inputs;
        if (!inputs.Policy.ExchangeBack) return [];
        var eligible = new Dictionary<SchoolId, List<Teacher>>();
        for (var teacher = 0; teacher < inputs.Teachers.Length; teacher++)
            if (from.Eligibilities[teacher].State == EligibilityState.Eligible && inputs.Teachers[teacher].Leader == LeaderRole.None)
                (eligible.TryGetValue(inputs.Teachers[teacher].School, out var there) ? there : eligible[inputs.Teachers[teacher].School] = []).Add(inputs.Teachers[teacher]);
        var schools = inputs.Schools.ToDictionary(school => school.Id);
        return
            from pair in inputs.Pairs
            where schools.ContainsKey(pair.Helper) && eligible.ContainsKey(pair.Receiver)
            from teacher in eligible[pair.Receiver]
            from teaching in teacher.Teaches
            where schools[pair.Helper].Part(teaching.Stage) is not null
            group teaching by (pair.Helper, teaching.Stage, teaching.Subject) into post
            orderby post.Key.Helper, post.Key.Stage, post.Key.Subject
            select Post(inputs, post.Key.Helper, post.Key.Stage, post.Key.Subject);
    }

    private static RotationPost Post(RotationInputs inputs, SchoolId helper, Stage stage, SubjectId subject)
    {
        var loads = inputs.Curriculum.Loads.Where(load => load.Stage == stage).ToList();
        var load = loads.Find(norm => norm.Subject == subject) ?? loads.Find(norm => norm.Subject is null);
        ImmutableArray<PostShare> shares = load is null ? [] : [new(helper, stage, load.WeeklyLessons)];
        return new(new($"{helper}:{stage}:{subject}:exchange"), helper, stage, subject, RotationKind.FullTime, DemandKind.Exchange, shares);
    }
}
