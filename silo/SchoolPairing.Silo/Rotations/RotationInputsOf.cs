using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Makes the inputs of a rotation run: filtered to what the policy is about, sorted, each row once, so that row order never matters.</summary>
internal static class RotationInputsOf
{
    /// <param name="settings">Numbers and decisions of the plan.</param>
    /// <param name="config">What the policy names.</param>
    /// <param name="schools">Open schools.</param>
    /// <param name="needPoints">Points of a school by its need.</param>
    /// <param name="teachers">All teachers.</param>
    /// <param name="pairs">Pairings that it plans for.</param>
    /// <param name="published">Postings that stand.</param>
    /// <param name="demands">Demands that schools filed and planners accepted.</param>
    /// <param name="nominations">Nominations on which all agreed.</param>
    /// <param name="seed">Recorded seed.</param>
    public static RotationInputs Plan(
        RotationSettings settings, NamedConfig config, IEnumerable<School> schools, Func<School, int> needPoints, IEnumerable<Teacher> teachers,
        IEnumerable<PairId> pairs, IEnumerable<Posting> published, IEnumerable<SubjectDemand> demands, IEnumerable<RotationNomination> nominations, long seed)
    {
        ImmutableArray<School> concerned = [.. schools.Where(school => school.Parts.Any(part => settings.Policy.Stages.Contains(part.Stage))).OrderBy(school => school.Id)
            .Select(school => school with { OfficePhone = null })];
        var known = concerned.Select(school => school.Id).ToHashSet();
        ImmutableArray<RotationNomination> named = [.. nominations.Distinct().OrderBy(nomination => nomination.Teacher).ThenBy(nomination => nomination.Host?.Value, StringComparer.Ordinal)];
        return new(
            Schema: 1,
            settings.Policy,
            config.Rules,
            config.Forms,
            config.Calendar,
            config.Curriculum,
            concerned,
            [.. concerned.Select(school => new SchoolPoints(school.Id, needPoints(school))).Where(points => points.Points > 0)],
            [.. teachers.OrderBy(teacher => teacher.Id)],
            [.. pairs.Where(pair => known.Contains(pair.Helper) && known.Contains(pair.Receiver)).Distinct().OrderBy(pair => pair.Receiver).ThenBy(pair => pair.Helper)],
            settings.TravelTimes is { } times ? [.. times.Distinct().OrderBy(time => time.Helper).ThenBy(time => time.Receiver).ThenBy(time => time.Minutes)] : null,
            [.. demands.OrderBy(demand => demand.School).ThenBy(demand => demand.Stage).ThenBy(demand => demand.Subject).ThenBy(demand => demand.Kind).ThenBy(demand => demand.Needed)],
            [.. settings.Decisions.Select(decision => decision with { Reason = null }).Distinct().OrderBy(decision => decision.Kind).ThenBy(decision => decision.Teacher).ThenBy(decision => decision.Host?.Value, StringComparer.Ordinal)],
            [.. published.OrderBy(posting => posting.Teacher).ThenBy(posting => posting.FirstTerm)],
            seed,
            named.IsEmpty ? null : named);
    }

    /// <summary>Postings that stand in terms of a policy, as a later run reads them: of each teacher and first term the newest.</summary>
    public static IEnumerable<Posting> Published(RotationPlan plan, RotationPolicy policy) => plan.Standing
        .Where(rotation => policy.Terms.Contains(rotation.Posting.FirstTerm))
        .GroupBy(rotation => (rotation.Teacher, rotation.Posting.FirstTerm)).Select(group => group.MaxBy(rotation => rotation.Number)!.Posting);
}

/// <summary>The documents that a policy names.</summary>
internal sealed record NamedConfig(ImmutableArray<RotationRules> Rules, ImmutableArray<RotationForm> Forms, TermCalendar Calendar, Curriculum Curriculum);
