using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>
/// What an offer says about a pair: three reasons, one doubt, what is given and got, needs and strengths. Facts of the two schools only: no points,
/// no ranks. Thresholds are those of a page to be read aloud, not of the match.
/// </summary>
internal sealed class OfferWords
{
    private const double NearKm = 15, QuickMinutes = 30, SlowMinutes = 60, FarShareOfLimit = 0.6, SimilarSize = 2, DifferentSize = 4;
    private const int MostSubjects = 3, ReasonsShown = 3, MeetingsPerTerm = 1;

    private readonly StandingPlan plan;
    private readonly PairId pair;
    private readonly School helper, receiver;
    private readonly ReceiverFacts facts;
    private readonly PairFacts way;
    private readonly int ofHelper;
    private readonly ImmutableArray<PartNeed> parts;
    private readonly ImmutableArray<SubjectSpare> spare;
    private readonly ImmutableArray<SubjectGap> gaps;

    /// <param name="plan">The run's plan, of which the pair is a candidate.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="ofHelper">Receivers that the helper has, this one included.</param>
    public OfferWords(StandingPlan plan, PairId pair, int ofHelper)
    {
        (this.plan, this.pair, this.ofHelper) = (plan, pair, ofHelper);
        (helper, facts, way) = (plan.Helper(pair.Helper)!.School, plan.Receiver(pair.Receiver)!, plan.Facts(pair)!);
        receiver = facts.School;
        Shared = [.. plan.Inputs.Policy.Stages.Where(stage => helper.Part(stage) is not null && receiver.Part(stage) is not null).Order()];
        parts = [.. facts.Need.Parts.Where(part => Shared.Contains(part.Stage))];
        gaps = [.. parts.SelectMany(part => part.Gaps).OrderByDescending(gap => gap.MissingTeachers).ThenBy(gap => gap.Subject)];
        spare = [.. Shared.SelectMany(stage => helper.Part(stage)!.Subjects).Where(subject => subject.Needed is { } needed && subject.Teachers > needed)
            .GroupBy(subject => subject.Subject).Select(group => new SubjectSpare(group.Key, group.Sum(subject => subject.Teachers - subject.Needed!.Value))).OrderBy(found => found.Subject)];
    }

    /// <summary>Stages that both have and the plan twins.</summary>
    public ImmutableArray<Stage> Shared { get; }

    /// <summary>The offer's paper.</summary>
    public OfferPaper Paper() => new(way.Points, way.DistanceMeters, way.TravelMinutes, facts.NeedRank, plan.Helper(pair.Helper)!.Capacity,
        plan.Inputs.Policy.HelpersPerReceiver, Shared, Reasons(), Doubt(), HelperGives(), ReceiverGives(), [Say("gets.service")], Needs(), spare);

    /// <summary>Three reasons, strongest first.</summary>
    public ImmutableArray<Reason> Reasons() => [.. Possible().Take(ReasonsShown)];

    /// <summary>One honest doubt.</summary>
    public Reason Doubt()
    {
        var km = way.DistanceMeters / 1000d;
        var open = gaps.Where(gap => spare.All(found => found.Subject != gap.Subject)).ToList();
        var unknown = parts.Sum(part => part.Readings.Count(reading => reading.State == IndicatorState.Unknown));
        if (way.TravelMinutes > SlowMinutes) return Say("doubt.slow-way", ("minutes", Number(way.TravelMinutes.Value)));
        if (km > plan.Inputs.Policy.MaxDistanceKm * FarShareOfLimit && km > NearKm) return Say("doubt.far", ("km", Number(km)));
        if (open.Count > 0) return Say("doubt.subjects-open", ("subjects", Words("subject", open.Take(MostSubjects).Select(gap => gap.Subject.Value))));
        if (ofHelper > 1) return Say("doubt.several", ("count", Number(ofHelper)));
        if (SizeRatio() > DifferentSize) return Say("doubt.sizes", Sizes());
        if (PeopleShare() is < 0.5) return Say("doubt.things-needed");
        if (helper.Unit != receiver.Unit) return Say("doubt.other-unit", ("helperUnit", helper.UnitName), ("receiverUnit", receiver.UnitName));
        if (unknown > 0) return Say("doubt.little-known", ("count", Number(unknown)));
        return PastYears() == 0 ? Say("doubt.first-time") : Say("doubt.workload");
    }

    /// <summary>What the receiver lacks, indicators first.</summary>
    public ImmutableArray<NeedWord> Needs() =>
    [
        .. parts.SelectMany(part => part.Readings.Where(reading => reading.State == IndicatorState.NotMet).Select(reading =>
        {
            var indicator = plan.Inputs.NeedModel.Indicators.First(indicator => indicator.Id == reading.Indicator);
            return new NeedWord(part.Stage, indicator.Label, indicator.Unit, reading.Value, reading.Limit, null);
        })),
        .. parts.SelectMany(part => part.Gaps.Select(gap => new NeedWord(part.Stage, null, null, null, null, gap))),
    ];

    private IEnumerable<Reason> Possible()
    {
        var km = way.DistanceMeters / 1000d;
        var fit = gaps.Where(gap => spare.Any(found => found.Subject == gap.Subject)).Select(gap => gap.Subject.Value).Distinct().Take(MostSubjects).ToList();
        var backbone = Shared.Sum(stage => helper.Part(stage)![KnownFacts.BackboneTeachers] ?? 0);
        var shortOf = parts.Sum(part => part.Readings.Count(reading => reading.State == IndicatorState.NotMet));
        if (fit.Count > 0) yield return Say("offer.subjects-fit", ("subjects", Words("subject", fit)));
        if (PastYears() is > 0 and var years) yield return Say("offer.past", ("years", Number(years)));
        if (PeopleShare() is >= 0.5) yield return Say("offer.teachers-needed");
        if (way.TravelMinutes <= QuickMinutes) yield return Say("offer.quick-way", ("minutes", Number(way.TravelMinutes.Value)));
        if (km <= NearKm) yield return Say("offer.near", ("km", Number(km)));
        if (helper.Unit == receiver.Unit) yield return Say("offer.same-unit", ("unit", helper.UnitName));
        else if (helper.County == receiver.County) yield return Say("offer.same-county", ("county", helper.CountyName));
        if (backbone >= 1) yield return Say("offer.backbone", ("teachers", Number(backbone)));
        if (SizeRatio() <= SimilarSize) yield return Say("offer.similar-size", Sizes());
        yield return Say(Shared.Length == receiver.Parts.Length ? "offer.same-stages" : "offer.shared-stage", ("stages", Words("stage", Shared.Select(stage => stage.Value))));
        if (shortOf > 0) yield return Say("offer.needs-known", ("short", Number(shortOf)));
        if (km > NearKm) yield return Say("offer.within-reach", ("km", Number(km)), ("limitKm", Number(plan.Inputs.Policy.MaxDistanceKm)));
        yield return Say("offer.place");
    }

    private ImmutableArray<Reason> HelperGives() =>
    [
        .. gaps.Select(gap => (gap, found: spare.FirstOrDefault(found => found.Subject == gap.Subject))).Where(match => match.found is not null).Take(MostSubjects)
            .Select(match => Say("gives.subject", ("subject", Words("subject", [match.gap.Subject.Value])), ("spare", Number(match.found!.Teachers)), ("missing", Number(match.gap.MissingTeachers)))),
        .. Shared.Any(stage => helper.Part(stage)![KnownFacts.BackboneTeachers] >= 1) ? [Say("gives.backbone")] : ImmutableArray<Reason>.Empty,
        Say("gives.management"), Say("gives.meetings", ("count", Number(MeetingsPerTerm))),
    ];

    private static ImmutableArray<Reason> ReceiverGives() => [Say("gives.host"), Say("gives.visitors"), Say("gives.meetings", ("count", Number(MeetingsPerTerm)))];

    private int PastYears() => plan.Inputs.PastPairs.Where(past => past.Helper == pair.Helper && past.Receiver == pair.Receiver).Sum(past => past.Years);

    /// <summary>Share of the need that teachers can meet; null where nothing is lacking.</summary>
    private double? PeopleShare()
    {
        var total = parts.Sum(part => part.Points);
        if (total == 0) return null;
        var things = parts.Sum(part => part.Readings.Sum(reading =>
            plan.Inputs.NeedModel.Indicators.First(indicator => indicator.Id == reading.Indicator).Help == HelpKind.People ? 0 : reading.Points));
        return 1 - things / (double)total;
    }

    private double? SizeRatio() => Pupils(helper) is { } one && Pupils(receiver) is { } other && Math.Min(one, other) > 0 ? Math.Max(one, other) / Math.Min(one, other) : null;

    private (string, string)[] Sizes() => [("helperPupils", Number(Pupils(helper) ?? 0)), ("receiverPupils", Number(Pupils(receiver) ?? 0))];

    private double? Pupils(School school)
    {
        var pupils = Shared.Select(stage => school.Part(stage)?[KnownFacts.Pupils]).ToList();
        return pupils.Contains(null) ? null : pupils.Sum();
    }

    private static Reason Say(string rule, params (string Name, string Value)[] details) => new(RuleId.Of(rule), [.. details.Select(detail => new Detail(detail.Name, detail.Value))]);

    // Words of a region that the texts do not know stand as they are in its files.
    private static string Words(string kind, IEnumerable<string> ids)
    {
        var words = ids.Select(id => Texts.Find($"{kind}.{id}", "zh-CN") is null ? id : $"{kind}.{id}").ToList();
        return words.Count == 1 && !words[0].StartsWith(kind + ".", StringComparison.Ordinal) ? words[0] : string.Concat(words.Select(word => "§" + word));
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
