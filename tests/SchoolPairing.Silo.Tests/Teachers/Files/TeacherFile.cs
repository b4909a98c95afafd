using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Teachers.Files;
using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers.Files;

/// <summary>Files of teachers in text, built from a valid row in which a test spoils one thing.</summary>
internal static class TeacherFile
{
    internal static readonly string[] Headers =
    [
        "教师编号", "姓名", "学校标识码", "性别", "出生年月", "岗位类型", "编制状态", "进入本校年月", "任教学段", "任教学科", "周课时",
        "骨干称号", "职称", "校级职务", "任校级职务年月", "任教毕业年级", "特色项目负责人", "服务期至", "暂缓交流至", "暂缓原因", "暂缓说明",
        "居住地经度", "居住地纬度", "须每日返家", "配偶教师编号", "交流意愿", "意向学校标识码", "轮岗经历", "数据性质",
    ];

    private static readonly string[] Row =
    [
        "YY001", "王芳", "2143000001", "女", "1986-03", "专业技术岗", "在编在岗", "2015-09", "小学", "音乐、美术", "14",
        "县级骨干", "一级教师", "", "", "否", "否", "", "", "", "",
        "113.1249", "29.3751", "否", "", "愿意", "2143000002", "支教/2143000003/2019-09/2020-07/是/35", "演示",
    ];

    internal static string[] With(params (string Header, string Value)[] changes)
    {
        var row = (string[])Row.Clone();
        foreach (var (header, value) in changes) row[Array.IndexOf(Headers, header)] = value;
        return row;
    }

    /// <summary>Somebody else.</summary>
    internal static string[] Other(params (string Header, string Value)[] changes) => With([("教师编号", "YY002"), ("姓名", "李强"), .. changes]);

    internal static ImportFile Of(params string[][] rows) => Under(Headers, rows);

    internal static ImportFile Under(string[] headers, params string[][] rows) => TextFile.Csv([headers, .. rows]) with { Name = "teachers.csv" };

    /// <summary>Five schools are open; one more has another code by now, one is closed.</summary>
    internal static SchoolId? Known(SchoolId code) => code.Value switch
    {
        "2143000001" or "2143000002" or "2143000003" or "2143000004" or "2143000005" or "2143000006" or "2143000007" => code,
        "2143000009" => new SchoolId("2143000001"),
        _ => null,
    };

    internal static TeacherReading Read(ImportFile file, ImportProfile? profile = null)
    {
        var answer = TeacherFileReader.Read(file, profile ?? Profiles.Yueyang, Known);
        Assert.True(answer.Accepted, string.Join("\n", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        var report = answer.Value.Report;
        Assert.Equal(report.Rows, report.Used + report.Quarantined + report.Skipped);
        return answer.Value;
    }
}
