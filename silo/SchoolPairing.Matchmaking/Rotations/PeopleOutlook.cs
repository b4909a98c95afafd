using System.Collections.Immutable;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;

namespace SchoolPairing.Matchmaking.Rotations;

/// <summary>
/// The people indicators (L1 to L3) and their 差异系数 with a plan: each posting of the first planned term moves a teacher from the home part to the parts of its post, by
/// lessons. Backbone and subject are known; of degrees only the share of the home part is, so that a teacher moves that share of one.
/// </summary>
public static class PeopleOutlook
{
    private static readonly ImmutableHashSet<string> SportsAndArts = ["pe", "music", "art"];

    /// <summary>One row a county, stage and people indicator that has a known value, in the model's order.</summary>
    /// <param name="model">The need model.</param>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="proposal">The plan.</param>
    /// <param name="scope">Which schools count.</param>
    public static ImmutableArray<PeopleForecast> Of(NeedModel model, RotationInputs inputs, RotationProposal proposal, BalanceScope scope)
    {
        var moved = Moves(inputs, proposal);
        ImmutableArray<School> after = [.. inputs.Schools.Select(school => school with { Parts = [.. school.Parts.Select(part => Moved(part, school.Id, moved))] })];
        var forecasts = ImmutableArray.CreateBuilder<PeopleForecast>();
        foreach (var county in inputs.Schools.Select(school => school.County).Distinct().Order())
            foreach (var stage in inputs.Policy.Stages.Order())
                foreach (var indicator in model.Indicators.Where(indicator => indicator.Help == HelpKind.People))
                {
                    var one = model with { Indicators = [indicator] };
                    double? Variation(ImmutableArray<School> schools) =>
                        CountyBalance.Of(one, stage, schools.Where(school => school.County == county), scope).Indicators is [var balance] ? balance.Cv : null;
                    int Met(ImmutableArray<School> schools) => schools.Where(scope.Counts).Count(school => school.County == county && school.Part(stage) is { } part
                        && Limit(indicator, stage, inputs.Policy.AsOf) is { } limit && IndicatorMeasure.Of(indicator, part) is { } measure && measure.Reaches(limit, 100));
                    if (Variation(inputs.Schools) is { } before)
                        forecasts.Add(new(county, stage, indicator.Id, before, Variation(after), Met(inputs.Schools), Met(after)));
                }
        return forecasts.ToImmutable();
    }

    // How many teachers of each kind come to (more than 0) or leave (less) each part.
    private static Dictionary<(SchoolId, Stage, FactId), double> Moves(RotationInputs inputs, RotationProposal proposal)
    {
        var schools = inputs.Schools.ToDictionary(school => school.Id);
        var posts = proposal.Posts.ToDictionary(post => post.Id);
        var moves = new Dictionary<(SchoolId, Stage, FactId), double>();
        foreach (var posting in proposal.Postings.Where(posting => posting.FirstTerm == inputs.Policy.Terms[0]))
        {
            var post = posts[posting.Post];
            if (post.Leader || !schools.TryGetValue(posting.Home, out var home)) continue;
            var lessons = Math.Max(1, post.WeeklyLessons);
            void Move(FactId fact, double teachers)
            {
                if (teachers == 0) return;
                moves[(home.Id, post.Stage, fact)] = moves.GetValueOrDefault((home.Id, post.Stage, fact)) - teachers;
                foreach (var share in post.Shares)
                    moves[(share.School, share.Stage, fact)] = moves.GetValueOrDefault((share.School, share.Stage, fact)) + (teachers * share.WeeklyLessons / lessons);
            }
            Move(KnownFacts.BackboneTeachers, posting.Backbone ? 1 : 0);
            Move(KnownFacts.SportsAndArtsTeachers, SportsAndArts.Contains(post.Subject.Value) ? 1 : 0);
            Move(KnownFacts.TeachersAboveRequiredDegree, home.Part(post.Stage) is { } part && part[KnownFacts.Teachers] is > 0 and var all
                ? Math.Clamp((part[KnownFacts.TeachersAboveRequiredDegree] ?? 0) / all, 0, 1) : 0);
        }
        return moves;
    }

    private static SchoolPart Moved(SchoolPart part, SchoolId school, Dictionary<(SchoolId, Stage, FactId), double> moves) => part with
    {
        Facts = [.. part.Facts.Select(fact => moves.TryGetValue((school, part.Stage, fact.Id), out var change) ? fact with { Value = Math.Max(0, fact.Value + change) } : fact)],
    };

    private static double? Limit(NeedIndicator indicator, Stage stage, DateOnly day) => indicator.Limits
        .Where(limit => (limit.Stage is not { } only || only == stage) && limit.From <= day && (limit.Until is not { } until || until >= day))
        .OrderByDescending(limit => limit.Stage is not null).Select(limit => (double?)limit.Value).FirstOrDefault();
}
