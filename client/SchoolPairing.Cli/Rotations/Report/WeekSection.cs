using System.Globalization;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>The week of those who travel, a grid a school.</summary>
internal static class WeekSection
{
    public static void Write(Html html, RotationView view, RotationWords words)
    {
        html.Add($"<section id=\"week\"><h2>{words.Say("week")}</h2>");
        if (view.Weeks.Count == 0) html.Add($"<p>{words.Say("week.none")}</p>");
        foreach (var week in view.Weeks) Term(html, view, words, week);
        html.Add($"</section>\n");
    }

    private static void Term(Html html, RotationView view, RotationWords words, TermWeek week)
    {
        html.Add($"<p class=\"lead\">{words.Say("week.lead", ("term", view.TermLabel(week.Term, words.Language)))}</p>");
        foreach (var school in week.Visits.GroupBy(visit => visit.School).OrderBy(group => view.School(group.Key).County).ThenBy(group => group.Key))
        {
            html.Add($"<details><summary>{view.School(school.Key).Name} · {words.Say("week.visits", ("count", school.Count()))}</summary><div class=\"wide\" tabindex=\"0\"><table>{RotationReport.Heads(words, "half", "teacher", "arrive", "lessons")}<tbody>\n");
            foreach (var visit in school.OrderBy(visit => visit.Half).ThenBy(visit => visit.Teacher))
                html.Add($"<tr><th scope=\"row\" class=\"keep\">{Half(words, visit.Half)}</th><td class=\"keep\">{view.Name(visit.Teacher)}</td><td class=\"keep\">{visit.ArriveBy.ToString("HH:mm", CultureInfo.InvariantCulture)}</td><td>{words.List(visit.Lessons.Select(lesson => Lesson(words, lesson)))}</td></tr>\n");
            html.Add($"</tbody></table></div></details>\n");
        }
        if (week.Unmet.Count == 0) return;
        html.Add($"<h3>{words.Say("week.unmet", ("lessons", week.UnmetLessons))}</h3><ul>");
        foreach (var found in week.Unmet)
            html.Add($"<li>{words.Say("week.unmet.line", ("school", view.School(found.Lessons.School).Name), ("group", words.Group(found.Lessons.Group)), ("subject", words.Subject(found.Lessons.Subject)), ("missing", found.Missing))} {string.Join(' ', found.Why.Select(words.Rule))}</li>");
        html.Add($"</ul>");
    }

    private static string Half(RotationWords words, WeekHalf half) => words.Name("day." + half.Day, half.Day.ToString()) + words.Say("gap") + words.Name("half." + half.Half, half.Half.ToString());

    private static string Lesson(RotationWords words, VisitLesson lesson) =>
        words.Say("week.lesson", ("slot", lesson.Slot), ("group", words.Group(lesson.Group)), ("subject", words.Subject(lesson.Subject)));
}
