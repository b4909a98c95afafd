using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Finds every allowed option, by teacher, post, first term and number of terms.</summary>
public static class OptionSearch
{
    private const int TeachersBetweenReports = 512;

    /// <summary>Searches.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="found">Told the number of options so far.</param>
    /// <param name="cancel">Looked at now and then.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RotationOption[] Find(RotationFacts facts, Action<long>? found = null, CancellationToken cancel = default)
    {
        var tests = OptionRules.All.Select(rule => rule.Test(facts)).ToArray();
        var points = new OptionPoints(facts);
        var near = new NearPosts(facts);
        var options = new List<RotationOption>();
        for (var teacher = 0; teacher < facts.Teachers.Length; teacher++)
        {
            if (teacher % TeachersBetweenReports == 0)
            {
                cancel.ThrowIfCancellationRequested();
                found?.Invoke(options.Count);
            }
            if (!facts.MayGo(teacher)) continue;
            var before = Burdens.Before(facts.Teachers[teacher], facts.Policy);
            foreach (var post in near.Of(teacher)) AddTerms(facts, tests, points, teacher, post, before, options);
        }
        found?.Invoke(options.Count);
        return [.. options];
    }

    private static void AddTerms(RotationFacts facts, OptionTest[] tests, OptionPoints points, int teacher, int post, long before, List<RotationOption> options)
    {
        if (facts.Host[post] is not { } host) return;
        var minutes = facts.Travel.FromHome(facts.Teachers[teacher], facts.Home[teacher]!, host) ?? -1;
        for (var first = 0; first < facts.Terms.Count; first++)
            for (var terms = 1; first + terms <= facts.Terms.Count; terms++)
            {
                var option = new RotationOption(teacher, post, first, terms, minutes, 0, before + Burdens.Of(facts.Terms.Months(first, terms), Math.Max(0, minutes)));
                if (Array.TrueForAll(tests, test => test(option))) options.Add(option with { Points = points.Total(option) });
            }
    }

    /// <summary>Posts that a teacher could hold, by lookup instead of looking at each: the model face of qualification and sending at scale.</summary>
    private sealed class NearPosts
    {
        private readonly RotationFacts facts;
        private readonly ILookup<(UnitId, Stage, SubjectId), int> byUnit;
        private readonly ILookup<(SchoolId, Stage, SubjectId), int> byHost;
        private readonly ILookup<SchoolId, SchoolId> partners;
        private readonly ILookup<(UnitId, SubjectId), int> leaders;

        public NearPosts(RotationFacts facts)
        {
            this.facts = facts;
            var posts = Enumerable.Range(0, facts.Posts.Length).Where(post => facts.Host[post] is not null).ToList();
            byUnit = posts.Where(post => !facts.Posts[post].Leader).ToLookup(post => (facts.Host[post]!.Unit, facts.Posts[post].Stage, facts.Posts[post].Subject));
            byHost = posts.ToLookup(post => (facts.Posts[post].Host, facts.Posts[post].Stage, facts.Posts[post].Subject));
            leaders = posts.Where(post => facts.Posts[post].Leader).ToLookup(post => (facts.Host[post]!.Unit, facts.Posts[post].Subject));
            partners = facts.Inputs.Pairs.SelectMany(pair => new[] { (pair.Helper, pair.Receiver), (pair.Receiver, pair.Helper) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        }

        public IEnumerable<int> Of(int index)
        {
            var (teacher, home) = (facts.Teachers[index], facts.Home[index]!);
            if (teacher.Leader != LeaderRole.None)
            {
                var role = LeaderPosts.Role(teacher.Leader);
                return leaders[(home.Unit, role)]
                    .Concat(partners[home.Id].SelectMany(host => facts.Find(host)?.Parts.SelectMany(part => byHost[(host, part.Stage, role)]) ?? [])).Distinct().Order();
            }
            return teacher.Teaches.SelectMany(teaching => byUnit[(home.Unit, teaching.Stage, teaching.Subject)]
                .Concat(partners[home.Id].SelectMany(host => byHost[(host, teaching.Stage, teaching.Subject)]))).Distinct().Order();
        }
    }
}
