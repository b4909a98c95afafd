using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>The features and the score written down once more from their definitions, pair by pair, without tables or vectors.</summary>
internal static class PlainScore
{
    public static long Of(Card card, MatchSides sides, int h, int r, double meters, int minutes) =>
        card.BasePoints + card.Features.Sum(line => Points(line, Feature(line.Feature.Value, sides, h, r, meters, minutes)));

    public static double? Feature(string id, MatchSides sides, int h, int r, double meters, int minutes)
    {
        var (helper, receiver) = (sides.Helpers[h], sides.Receivers[r]);
        var policy = sides.Inputs.Policy.Stages;
        var shared = policy.Where(stage => helper.Part(stage) is not null && receiver.Part(stage) is not null).ToArray();
        var own = policy.Count(stage => receiver.Part(stage) is not null);
        return id switch
        {
            "need" => Neediest(sides.Needs[r], shared)?.Points,
            "people-share" => People(sides, Neediest(sides.Needs[r], shared)),
            "subject-complementarity" => Subjects(helper, receiver, shared),
            "distance-km" => meters / 1000,
            "travel-minutes" => minutes < 0 ? null : minutes,
            "stage-fit" => own == 0 ? null : 100d * shared.Length / own,
            "size-ratio" => Sum(helper, policy, KnownFacts.Pupils) is > 0 and var pupils ? Sum(receiver, policy, KnownFacts.Pupils) / pupils : null,
            "same-unit" => helper.Unit == receiver.Unit ? 1 : 0,
            "same-county" => helper.County == receiver.County ? 1 : 0,
            "past-cooperation" => sides.Inputs.PastPairs.Where(p => p.Helper == helper.Id && p.Receiver == receiver.Id).Select(p => p.Years).DefaultIfEmpty().Max(),
            "helper-load" => Sum(helper, policy, KnownFacts.Teachers) is > 0 and var teachers ? Sum(helper, policy, KnownFacts.Pupils) / teachers : null,
            _ => throw new ArgumentException(id),
        };
    }

    private static int Points(CardFeature line, double? value)
    {
        if (value is not { } x) return line.MissingPoints;
        var (k, p) = (line.Curve.Knots, line.Curve.Points);
        if (x <= k[0]) return p[0];
        for (var i = 1; i < k.Length; i++)
            if (x < k[i])
                return (int)Math.Round(p[i - 1] + (x - k[i - 1]) * (p[i] - p[i - 1]) / (k[i] - k[i - 1]), MidpointRounding.AwayFromZero);
        return p[^1];
    }

    private static PartNeed? Neediest(SchoolNeed need, Stage[] shared) => need.Parts
        .Where(part => shared.Contains(part.Stage) && (part.Gaps.Length > 0 || part.Readings.Any(reading => reading.Value is not null)))
        .OrderByDescending(part => part.Points).ThenBy(part => part.Stage).FirstOrDefault();

    private static double? People(MatchSides sides, PartNeed? part)
    {
        if (part is null) return null;
        var people = sides.Inputs.NeedModel.Indicators.Where(i => i.Help == HelpKind.People).Select(i => i.Id).ToArray();
        var points = part.Readings.Where(reading => people.Contains(reading.Indicator)).Sum(reading => reading.Points) + part.SubjectPoints;
        return part.Points == 0 ? 0 : 100d * points / part.Points;
    }

    private static double? Subjects(School helper, School receiver, Stage[] shared)
    {
        var sum = 0;
        var known = false;
        foreach (var stage in shared)
        {
            var (mine, theirs) = (helper.Part(stage)!.Subjects.Where(s => s.Needed is not null), receiver.Part(stage)!.Subjects.Where(s => s.Needed is not null));
            known |= mine.Any() && theirs.Any();
            foreach (var (spare, gap) in mine.Join(theirs, s => s.Subject, s => s.Subject, (a, b) => (a.Teachers - a.Needed, b.Needed - b.Teachers)))
                sum += Math.Min(Hundredths(spare!.Value), Hundredths(gap!.Value));
        }
        return known ? sum / 100d : null;
    }

    private static int Hundredths(double teachers) => (int)Math.Round(Math.Max(teachers, 0) * 100, MidpointRounding.AwayFromZero);

    private static double? Sum(School school, IEnumerable<Stage> policy, FactId fact)
    {
        var parts = policy.Order().Select(school.Part).OfType<SchoolPart>().ToArray();
        return parts.Length == 0 || parts.Any(part => part[fact] is null) ? null : parts.Sum(part => part[fact]!.Value);
    }
}
