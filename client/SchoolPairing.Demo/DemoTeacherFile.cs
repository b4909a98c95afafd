using System.Globalization;
using System.Text;

namespace SchoolPairing.Demo;

/// <summary>
/// teachers.csv: the made teachers under the headers of the section "teachers" of the profile yueyang. A list in a cell is separated by 、 and the rotations of a
/// teacher by ；, each as form/school/first month/last month/rural/minutes. Months are 2026-09, days 2026-09-01, yes and no 是 and 否. Every row says that it is made.
/// </summary>
public static class DemoTeacherFile
{
    /// <summary>Headers in the order of the file.</summary>
    public static readonly IReadOnlyList<string> Headers =
    [
        "教师编号", "姓名", "学校标识码", "性别", "出生年月", "岗位类型", "编制状态", "进入本校年月", "任教学段", "任教学科", "兼教学科", "周课时",
        "骨干称号", "职称", "校级职务", "任校级职务年月", "任教毕业年级", "特色项目负责人", "服务期至", "暂缓轮岗至", "暂缓原因", "暂缓说明",
        "居住地经度", "居住地纬度", "须每日返家", "配偶教师编号", "轮岗意愿", "意向学校标识码", "轮岗经历", "数据性质",
    ];

    // A spreadsheet program reads Chinese CSV rightly only with the mark in front.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The file of a demo city, with the number of its teachers.</summary>
    public static (byte[] Bytes, int Count) Of(long seed, int sites)
    {
        var people = DemoTeachers.Of(seed, sites);
        var text = new StringBuilder();
        foreach (var row in people.Select(Row).Prepend([.. Headers])) text.Append(string.Join(',', row)).Append("\r\n");
        return ([.. WithMark.GetPreamble(), .. WithMark.GetBytes(text.ToString())], people.Count);
    }

    /// <summary>The file alone.</summary>
    public static byte[] Bytes(long seed, int sites) => Of(seed, sites).Bytes;

    private static string[] Row(DemoTeacher teacher) =>
    [
        teacher.Id, teacher.Name, teacher.School, teacher.Sex, teacher.Born, teacher.Post, teacher.Establishment, teacher.JoinedSchool,
        teacher.Stage, string.Join('、', teacher.Subjects), string.Join('、', teacher.MoreSubjects), Text(teacher.WeeklyLessons), teacher.Rank, teacher.Title, teacher.Leader, teacher.LeaderSince,
        YesNo(teacher.GraduatingGrade), YesNo(teacher.SpecialProgramme), teacher.BoundUntil, teacher.DeferredUntil, teacher.DeferralKind, teacher.DeferralNote,
        Text(teacher.LongitudeDegrees), teacher.LongitudeDegrees is null ? "" : Text(teacher.LatitudeDegrees), YesNo(teacher.NearHome), teacher.Spouse, teacher.Wish,
        string.Join('、', teacher.WishedHosts), string.Join('；', teacher.History.Select(Past)), DemoWords.Made,
    ];

    private static string Past(DemoPastRotation past) =>
        string.Join('/', past.Form, past.Host, past.From, past.Until, YesNo(past.Rural), Text(past.OneWayMinutes));

    private static string YesNo(bool yes) => yes ? "是" : "否";

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
