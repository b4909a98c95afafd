using System.Globalization;
using System.Text;
using SchoolPairing.Cli.Files;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>visits.csv: the weekly lessons of those who travel in each term, one row a lesson; for scripts and for a timetable program.</summary>
internal static class VisitsCsv
{
    public const string Name = "visits.csv";

    public static byte[] Bytes(RotationView view)
    {
        var text = new StringBuilder("term,teacher,name,school,schoolName,day,half,arriveBy,slot,group,stage,subject\n");
        foreach (var (term, visit) in view.Weeks.SelectMany(week => week.Visits.Select(visit => (week.Term, visit))))
            foreach (var lesson in visit.Lessons)
                text.Append(CsvLine.Of([
                    term.Value, visit.Teacher.Value, SpreadsheetText.Safe(view.Name(visit.Teacher)), visit.School.Value, SpreadsheetText.Safe(view.School(visit.School).Name),
                    visit.Half.Day.ToString(), visit.Half.Half.ToString(), visit.ArriveBy.ToString("HH:mm", CultureInfo.InvariantCulture),
                    lesson.Slot.ToString(CultureInfo.InvariantCulture), SpreadsheetText.Safe(lesson.Group.Value), lesson.Stage.Value, lesson.Subject.Value,
                ])).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
