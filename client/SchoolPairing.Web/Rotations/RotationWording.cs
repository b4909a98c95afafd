using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Pairings;

namespace SchoolPairing.Web.Rotations;

/// <summary>Says what stands in rotations in the reader's language: days, visits, lessons, reasons as sentences.</summary>
internal sealed class RotationWording(Words words, OfferWording offers, TimeProvider clock)
{
    // What spoke for a host is a reason of its own kind: its sentence names no points, which mean nothing to a teacher.
    private const string SpokeFor = "rotation.for.";

    /// <summary>The bureau's day.</summary>
    public DateOnly Today => BureauTime.Day(clock.GetUtcNow());

    public CultureInfo Culture => CultureInfo.GetCultureInfo(words.Language);

    public string Day(DateOnly day) => offers.Day(day);

    public string Days(DateOnly from, DateOnly until) => offers.Days(from, until);

    /// <summary>A short day with its weekday, as an appointment is spoken of.</summary>
    public string Weekday(DateOnly day) => words.Say("rotations.weekday", ("day", day.ToString(words.Language == "en" ? "d MMM" : "M月d日", Culture)), ("weekday", Of("day", day.DayOfWeek.ToString())));

    /// <summary>Begin and end of an event by the bureau's clock.</summary>
    public static string Hours(CalendarEvent happens) => string.Create(CultureInfo.InvariantCulture, $"{BureauTime.Local(happens.From):HH:mm}–{BureauTime.Local(happens.Until):HH:mm}");

    public string Month(YearMonth month) => month.FirstDay.ToString(words.Language == "en" ? "MMMM yyyy" : "yyyy年M月", Culture);

    public string Months(YearMonth from, YearMonth? until) => words.Say("rotations.from-until", ("from", Month(from)), ("until", until is { } last ? Month(last) : words["rotations.under-way"]));

    public string Of(string kind, string id) => offers.Of(kind, id);

    public string Subject(SubjectId subject) => offers.Subject(subject);

    public string Stage(Stage stage) => Of("stage", stage.Value);

    public string List(IEnumerable<string> parts) => offers.List(parts);

    public string Place(SchoolCard school) => offers.Place(school);

    public string Teaches(IEnumerable<Teaching> teaches) =>
        List(teaches.GroupBy(teaching => teaching.Stage).Select(stage => words.Say("rotations.stage-subjects", ("stage", Stage(stage.Key)), ("subjects", string.Join(words["rotations.list-sign"], stage.Select(one => Subject(one.Subject)))))));

    /// <summary>A reason as a sentence of its own.</summary>
    public string Sentence(Reason reason) => reason.Rule.Value.StartsWith(SpokeFor, StringComparison.Ordinal)
        ? words.Find("rotations.for." + reason.Rule.Value[SpokeFor.Length..]) ?? Of("feature", reason.Rule.Value[SpokeFor.Length..])
        : offers.Sentence(reason);

    public string Rule(RuleId rule) => Of("rule-name", rule.Value);

    /// <summary>An answer as it was written, or the sentence that the service wrote.</summary>
    public string Answer(string answer) => answer is ['§', .. var key] ? Texts.Say(key, words.Language) : answer;

    /// <summary>Half a day of a week.</summary>
    public string Half(WeekHalf half) => words.Say("rotations.half", ("day", Of("day", half.Day.ToString())), ("half", Of("half", half.Half.ToString())));

    /// <summary>One lesson: slot, subject, class.</summary>
    public string Lesson(VisitLesson lesson) => words.Say("rotations.lesson", ("slot", lesson.Slot), ("subject", Subject(lesson.Subject)), ("group", Group(lesson.Group)));

    /// <summary>All lessons of a visit in one phrase.</summary>
    public string Lessons(IEnumerable<VisitLesson> lessons) => List(lessons.GroupBy(lesson => lesson.Subject)
        .Select(same => words.Say("rotations.lessons", ("subject", Subject(same.Key)), ("count", same.Count()))));

    // Primary-3-1 is class 1 of grade 3, Primary-1+2 the grades 1 and 2 taught together.
    private string Group(ClassGroupId group) => group.Value.Split('-') switch
    {
        [var stage, var grade, var number] => words.Say("rotations.class", ("stage", Of("stage", stage)), ("grade", grade), ("number", number)),
        [var stage, var grades] => words.Say("rotations.grades", ("stage", Of("stage", stage)), ("grades", grades.Replace("+", words["rotations.list-sign"], StringComparison.Ordinal))),
        _ => group.Value,
    };
}
