using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Components;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Pairings;

/// <summary>Says what stands in an offer in the reader's language, as sentences that can be read aloud.</summary>
internal sealed class OfferWording(Words words, TimeProvider clock)
{
    public DateOnly Today => BureauClock.Today(clock);

    public string Day(DateOnly day) => day.ToString(words.Language == "en" ? "d MMMM yyyy" : "yyyy年M月d日", CultureInfo.GetCultureInfo(words.Language));

    public string Days(DateOnly from, DateOnly until) => words.Say("pairings.from-until", ("from", Day(from)), ("until", Day(until)));

    /// <summary>A reason as a sentence of its own: with a capital and a full stop.</summary>
    public string Sentence(Reason reason)
    {
        var text = Phrase(reason);
        return words.Language == "en" ? char.ToUpperInvariant(text[0]) + text[1..] + "." : text + "。";
    }

    public string Phrase(Reason reason) => Texts.Say("rule." + reason.Rule, words.Language, reason.Details);

    public string Of(string kind, string id) => Texts.Find($"{kind}.{id}", words.Language) ?? id;

    public string Subject(SubjectId subject) => Of("subject", subject.Value);

    public string State(OfferState state) => Of("offer-state", state.ToString());

    public static TagKind Colour(OfferState state) => state switch
    {
        OfferState.Open or OfferState.OneAccepted => TagKind.Need,
        OfferState.Accepted or OfferState.Confirmed => TagKind.Good,
        _ => TagKind.Plain,
    };

    public string Stages(IEnumerable<Stage> stages) => List(stages.Select(stage => Of("stage", stage.Value)));

    public string List(IEnumerable<string> parts) => string.Join(words["pairings.comma"], parts);

    /// <summary>Unit, township and stages: what a principal says when asked where a school is.</summary>
    public string Place(SchoolCard school) => string.Join(" · ", new[] { school.CountyName, school.Township, Stages(school.Stages) }.Where(part => !string.IsNullOrEmpty(part)));

    public string Pupils(SchoolCard school) => school.Pupils is { } pupils ? words.Say("pairings.pupils", ("count", Number(pupils))) : words["pairings.pupils.unknown"];

    public string Distance(int meters, int? minutes) => minutes is { } time
        ? words.Say("pairings.distance.minutes", ("km", Kilometres(meters)), ("minutes", time))
        : words.Say("pairings.distance", ("km", Kilometres(meters)));

    public static string Kilometres(int meters) => (meters / 1000d).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>One thing that the receiver lacks, with its own figure and the limit beside it.</summary>
    public string Need(NeedWord need) => need.Gap is { } gap
        ? words.Say("pairings.need.subject", ("stage", Of("stage", need.Stage.Value)), ("subject", Subject(gap.Subject)), ("count", Number(gap.MissingTeachers)))
        : words.Say("pairings.need.indicator", ("stage", Of("stage", need.Stage.Value)), ("indicator", need.Indicator!.In(words.Language)),
            ("value", Number(need.Value ?? 0)), ("limit", Number(need.Limit ?? 0)), ("unit", need.Unit?.In(words.Language)));

    public string Spare(SubjectSpare spare) => words.Say("pairings.spare", ("subject", Subject(spare.Subject)), ("count", Number(spare.Teachers)));

    /// <summary>Conditions, one line each.</summary>
    public ImmutableArray<string> Conditions(OfferConditions conditions)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (conditions.MaxReceivers is { } most) lines.Add(words.Say("pairings.condition.receivers", ("count", most)));
        if (!conditions.Subjects.IsDefaultOrEmpty) lines.Add(words.Say("pairings.condition.subjects", ("subjects", List(conditions.Subjects.Select(Subject)))));
        if (conditions.MaxDistanceKm is { } km) lines.Add(words.Say("pairings.condition.distance", ("km", Number(km))));
        if (conditions.From is { } from) lines.Add(words.Say("pairings.condition.from", ("day", Day(from))));
        if (conditions.Until is { } until) lines.Add(words.Say("pairings.condition.until", ("day", Day(until))));
        return lines.ToImmutable();
    }

    /// <summary>Days left to answer, in words.</summary>
    public string Left(DateOnly answerBy) => (answerBy.DayNumber - Today.DayNumber) switch
    {
        < 0 => words["pairings.left.over"],
        0 => words["pairings.left.today"],
        1 => words["pairings.left.one"],
        var days => words.Say("pairings.left", ("days", days)),
    };

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
