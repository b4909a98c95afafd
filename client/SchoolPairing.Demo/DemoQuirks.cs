namespace SchoolPairing.Demo;

/// <summary>What real files have: cells left blank, full-width digits, a school without coordinates.</summary>
internal static class DemoQuirks
{
    private static readonly string[] MayBeBlank = ["体育运动场馆面积（平方米）", "网络多媒体教室数", "县级以上骨干教师数", "教学仪器设备值（万元）"];
    private static readonly string[] MayBeFullWidth = ["在校学生数", "教学及辅助用房面积（平方米）"];

    public static void Spoil(DemoChance chance, List<string[]> rows)
    {
        for (var time = 0; time < Math.Max(2, rows.Count / 90); time++)
            Cell(chance, rows, MayBeBlank, _ => "");
        for (var time = 0; time < Math.Max(1, rows.Count / 160); time++)
            Cell(chance, rows, MayBeFullWidth, FullWidth);
        for (var time = 0; time < rows.Count / 450; time++)
            ForgetPlace(rows, rows[chance.Index(rows.Count)][0]);
    }

    private static void Cell(DemoChance chance, List<string[]> rows, string[] columns, Func<string, string> spoil)
    {
        var row = rows[chance.Index(rows.Count)];
        var column = Array.IndexOf(DemoWords.Columns, columns[chance.Index(columns.Length)]);
        row[column] = spoil(row[column]);
    }

    // Both rows of a nine-year school lose it: rows of one school never disagree.
    private static void ForgetPlace(List<string[]> rows, string code)
    {
        foreach (var row in rows.Where(row => row[0] == code))
            row[Array.IndexOf(DemoWords.Columns, "经度")] = row[Array.IndexOf(DemoWords.Columns, "纬度")] = "";
    }

    private static string FullWidth(string digits) =>
        string.Concat(digits.Select(digit => digit is >= '0' and <= '9' ? (char)(digit + 0xFEE0) : digit));
}
