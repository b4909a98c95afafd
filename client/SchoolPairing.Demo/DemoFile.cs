using System.Globalization;
using System.Text;

namespace SchoolPairing.Demo;

/// <summary>
/// Writes a demo city as the bureau's spreadsheet would be: two rows for a nine-year school, a few blank cells, full-width
/// digits where a clerk's keyboard stood wrong, and a total line at the end.
/// </summary>
public static class DemoFile
{
    // A spreadsheet program reads Chinese CSV rightly only with the mark in front.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Bytes(long seed, int sites)
    {
        var city = DemoCity.Sites(seed, sites);
        var rows = DemoNumbers.All(seed, city).Select(row => Row(row.Site, row.Part)).ToList();
        var total = Total(rows, city.Count);
        DemoQuirks.Spoil(new DemoChance(seed ^ 0x717569726b73), rows);
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(DemoWords.Columns).Append(total)) text.Append(string.Join(',', row)).Append("\r\n");
        return [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text.ToString())];
    }

    private static string[] Row(DemoSite site, DemoPart part)
    {
        var numbers = part.Indicators;
        string[] plain =
        [
            site.Code, site.Name, site.Unit, DemoWords.Units[site.Unit], site.Township.County, DemoWords.Counties[site.Township.County],
            site.Township.Name, site.Class, Text((int)site.Type), part.Stage, Text(site.LongitudeDegrees), Text(site.LatitudeDegrees),
            Text(part.Pupils), Text(part.Classes), Text(part.Teachers), Text(numbers[0]), Text(numbers[1]), Text(numbers[2]),
            Text(numbers[3]), Text(numbers[4]), Text(numbers[5]), Text(numbers[6]),
            site.Capacity is { } capacity ? Text(capacity) : "", site.Predecessor ?? "", DemoWords.Made, Phone(site.Code),
        ];
        return [.. plain, .. DemoWords.Subjects.SelectMany(subject =>
            part.Subjects.TryGetValue(subject, out var staff) ? new[] { Text(staff.There), Text(staff.Needed) } : ["", ""])];
    }

    // No line of any exchange begins with 0: whoever dials it reaches nobody.
    private static string Phone(string code) => "0730-0" + code[^6..];

    private static string[] Total(List<string[]> rows, int sites)
    {
        var total = new string[DemoWords.Columns.Length];
        Array.Fill(total, "");
        total[0] = "合计";
        total[1] = string.Create(CultureInfo.InvariantCulture, $"{sites}所");
        foreach (var name in new[] { "在校学生数", "班级数", "专任教师数" })
        {
            var column = Array.IndexOf(DemoWords.Columns, name);
            total[column] = Text(rows.Sum(row => double.Parse(row[column], CultureInfo.InvariantCulture)));
        }
        return total;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
