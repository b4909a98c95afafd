using System.Collections.Immutable;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>What a school lacks, by a need model.</summary>
public static class NeedAssessor
{
    /// <summary>
    /// The need of a school on a day: every part of the stages asked for, and of the school that of its neediest part. A missing
    /// fact, no pupils, or a number that no school has (see <see cref="IndicatorMeasure"/>) is unknown and adds no points.
    /// </summary>
    /// <param name="school">The school.</param>
    /// <param name="stages">Stages that are asked for; parts of other stages are left out.</param>
    /// <param name="model">A model for which <see cref="NeedModelCheck.Faults"/> finds nothing.</param>
    /// <param name="asOf">Day on which limits are looked up.</param>
    public static SchoolNeed Assess(School school, IReadOnlyCollection<Stage> stages, NeedModel model, DateOnly asOf)
    {
        ImmutableArray<PartNeed> parts =
        [
            .. school.Parts.Where(part => stages.Contains(part.Stage)).OrderBy(part => part.Stage).Select(part => OfPart(part, model, asOf)),
        ];
        return new SchoolNeed(school.Id, parts, parts.Select(part => part.Points).DefaultIfEmpty().Max(), OfParts(parts));
    }

    private static PartNeed OfPart(SchoolPart part, NeedModel model, DateOnly asOf)
    {
        var readings = ImmutableArray.CreateBuilder<IndicatorReading>();
        var verdict = new PartVerdict(model.Verdict);
        foreach (var indicator in model.Indicators)
        {
            if (LimitOn(asOf, part.Stage, indicator.Limits) is not { } limit) continue;
            var measure = IndicatorMeasure.Of(indicator, part);
            var reading = Read(indicator, limit, measure);
            readings.Add(reading);
            verdict.Count(reading.State, measure, limit);
        }
        var gaps = Gaps(part);
        var subjectPoints = model.Subjects is null || gaps.IsEmpty ? 0
            : CurvePoints.At(model.Subjects.Points, gaps.Sum(gap => gap.MissingTeachers));
        return new PartNeed(part.Stage, readings.ToImmutable(), gaps, subjectPoints, verdict.Result,
            readings.Sum(reading => reading.Points) + subjectPoints);
    }

    private static IndicatorReading Read(NeedIndicator indicator, double limit, IndicatorMeasure? measure)
    {
        if (measure is null) return new IndicatorReading(indicator.Id, null, limit, IndicatorState.Unknown, null, 0);
        if (measure.Reaches(limit, 100)) return new IndicatorReading(indicator.Id, measure.Value, limit, IndicatorState.Met, 0, 0);
        var shortfall = measure.ShortfallShare(limit);
        return new IndicatorReading(indicator.Id, measure.Value, limit, IndicatorState.NotMet, shortfall, CurvePoints.At(indicator.Points, shortfall));
    }

    /// <summary>The limit in force: one for this very stage goes before one for every stage.</summary>
    private static double? LimitOn(DateOnly day, Stage stage, ImmutableArray<DatedLimit> limits)
    {
        var inForce = limits.Where(limit => limit.From <= day && (limit.Until is null || day <= limit.Until)).ToList();
        return (inForce.Find(limit => limit.Stage == stage) ?? inForce.Find(limit => limit.Stage is null))?.Value;
    }

    private static ImmutableArray<SubjectGap> Gaps(SchoolPart part) =>
    [
        .. part.Subjects.Where(staffing => staffing.Needed > staffing.Teachers)
            .Select(staffing => new SubjectGap(staffing.Subject, staffing.Needed!.Value - staffing.Teachers))
            .OrderByDescending(gap => gap.MissingTeachers).ThenBy(gap => gap.Subject),
    ];

    private static NeedVerdict OfParts(ImmutableArray<PartNeed> parts)
    {
        if (parts.Any(part => part.Verdict == NeedVerdict.Fails)) return NeedVerdict.Fails;
        if (parts.Any(part => part.Verdict == NeedVerdict.Undecided)) return NeedVerdict.Undecided;
        return parts.Any(part => part.Verdict == NeedVerdict.Passes) ? NeedVerdict.Passes : NeedVerdict.NotJudged;
    }
}
