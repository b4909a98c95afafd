using System.IO.Compression;
using System.Security;
using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Workbooks written part by part, so that a test can break any of them.</summary>
internal sealed class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    private readonly List<(string Name, string Xml)> sheets = [];
    private readonly Dictionary<string, byte[]> parts = [];

    internal static ImportFile Of(params string[][] rows) => new WorkbookFile().Sheet("学校", rows).File();

    internal WorkbookFile Sheet(string name, params string[][] rows) => SheetXml(name, RowsXml(rows));

    internal WorkbookFile SheetXml(string name, string rowsXml, string before = "")
    {
        sheets.Add((name, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{before}<worksheet xmlns=\"{Main}\"><sheetData>{rowsXml}</sheetData></worksheet>"));
        return this;
    }

    internal WorkbookFile Part(string path, byte[] content)
    {
        parts[path] = content;
        return this;
    }

    /// <summary>A cell that begins with &lt;c is taken as XML, any other as text.</summary>
    internal static string RowsXml(string[][] rows, int firstRow = 1)
    {
        var xml = new StringBuilder();
        for (var i = 0; i < rows.Length; i++)
        {
            xml.Append("<row r=\"").Append(i + firstRow).Append("\">");
            for (var column = 0; column < rows[i].Length; column++)
            {
                var place = $"r=\"{SheetColumn.Letters(column)}{i + firstRow}\"";
                var text = rows[i][column];
                if (text.StartsWith("<c", StringComparison.Ordinal)) xml.Append(text.Replace("<c", "<c " + place, StringComparison.Ordinal));
                else if (text.Length > 0) xml.Append("<c ").Append(place).Append(" t=\"inlineStr\"><is><t>").Append(SecurityElement.Escape(text)).Append("</t></is></c>");
            }
            xml.Append("</row>");
        }
        return xml.ToString();
    }

    internal ImportFile File(string name = "schools.xlsx") => new(name, Bytes());

    internal byte[] Bytes()
    {
        var content = new MemoryStream();
        using (var package = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(package, "[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Write(package, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(package, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each((name, i) => $"<sheet name=\"{name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets></workbook>");
            Write(package, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}relationships\">{Each((_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}<Relationship Id=\"rId99\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            // Style 1 is a date, style 2 a percentage.
            Write(package, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++) Write(package, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
            foreach (var (path, bytes) in parts) Write(package, path, bytes);
        }
        return content.ToArray();
    }

    private string Each(Func<string, int, string> xml) => string.Concat(sheets.Select((sheet, i) => xml(sheet.Name, i + 1)));

    private void Write(ZipArchive package, string path, string xml)
    {
        if (!parts.ContainsKey(path)) Write(package, path, Encoding.UTF8.GetBytes(xml));
    }

    private static void Write(ZipArchive package, string path, byte[] content)
    {
        using var part = package.CreateEntry(path).Open();
        part.Write(content);
    }
}
