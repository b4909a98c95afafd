using System.Text;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>School files in text, built from a valid row in which a test spoils one thing.</summary>
internal static class TextFile
{
    internal static readonly string[] Headers =
    [
        "学校标识码", "学校名称", "管理单位代码", "管理单位", "所在县区代码", "所在县区", "乡镇街道", "城乡分类代码", "办学类型代码", "学段",
        "经度", "纬度", "在校学生数", "班级数", "专任教师数", "教学仪器设备值（万元）", "可支援校数", "原学校标识码", "数据性质", "办公电话", "语文教师数", "语文应配教师数",
    ];

    internal static readonly string[] Row =
    [
        "2143000001", "青溪小学", "430621", "岳阳县", "430621", "岳阳县", "新墙镇", "220", "211", "小学",
        "113.1", "29.1", "120", "6", "11", "12.34", "2", "", "演示", "", "3", "4.5",
    ];

    /// <summary>The valid row with other values: With(("在校学生数", "-1")).</summary>
    internal static string[] With(params (string Header, string Value)[] changes)
    {
        var row = (string[])Row.Clone();
        foreach (var (header, value) in changes) row[Array.IndexOf(Headers, header)] = value;
        return row;
    }

    /// <summary>A second, different school.</summary>
    internal static string[] Other(params (string Header, string Value)[] changes) =>
        With([("学校标识码", "2143000002"), ("学校名称", "柳桥小学"), .. changes]);

    internal static ImportFile Of(params string[][] rows) => Csv([Headers, .. rows]);

    internal static ImportFile Csv(string[][] lines, char separator = ',', Encoding? encoding = null) =>
        Raw(string.Join("\r\n", lines.Select(line => string.Join(separator, line.Select(cell => Quoted(cell, separator))))) + "\r\n", encoding);

    internal static ImportFile Raw(string text, Encoding? encoding = null) => Bytes((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    internal static ImportFile Bytes(byte[] content, string name = "schools.csv") => new(name, content);

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().IndexOfAny(separator, '"', '\n') < 0 ? cell : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
