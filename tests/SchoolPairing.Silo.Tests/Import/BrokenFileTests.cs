using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Files that are no tables: each is refused for its own reason, in both languages, and nothing is thrown.</summary>
public sealed class BrokenFileTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly Dictionary<string, (Func<ImportFile> File, string Fault)> Files = new()
    {
        ["empty file"] = (() => TextFile.Bytes([]), "§import.fault.empty"),
        ["only blanks"] = (() => TextFile.Raw(" \r\n\t\r\n"), "§import.fault.empty"),
        ["only separators"] = (() => TextFile.Raw(",,,\r\n,,,\r\n"), "§import.fault.empty"),
        ["only a header"] = (() => TextFile.Of(), "NoUsableRows"),
        ["header and blank rows"] = (() => TextFile.Of(["", "", ""], ["", ""]), "NoUsableRows"),
        ["picture named xlsx"] = (() => TextFile.Bytes(Png, "schools.xlsx"), "§import.fault.foreign"),
        ["PDF named csv"] = (() => TextFile.Bytes("%PDF-1.7 …"u8.ToArray()), "§import.fault.foreign"),
        ["no encoding fits"] = (() => TextFile.Bytes([.. TextFile.Of(TextFile.Row).Content, 0xFF, 0xFF, 0x0A]), "§import.fault.encoding"),
        ["GB18030 with an invalid byte"] = (() => TextFile.Bytes([.. Gb18030(TextFile.Of(TextFile.Row)), 0xB0, 0x0A]), "§import.fault.encoding"),
        ["NUL bytes"] = (() => TextFile.Raw("学校标识码,学校名称\n2143000001,a\0b\n"), "§import.fault.binary"),
        ["UTF-16 without mark"] = (() => TextFile.Raw("id,name\n1,a\n", Encoding.Unicode), "§import.fault.binary"),
        ["UTF-16 cut in a character"] = (() => TextFile.Bytes([0xFF, 0xFE, 0x66]), "§import.fault.encoding"),
        ["binary junk"] = (() => TextFile.Bytes([.. Enumerable.Range(0, 400).Select(i => (byte)(i * 7))]), "§import.fault.encoding"),
        ["unclosed quote"] = (() => TextFile.Raw(string.Join(',', TextFile.Headers) + "\n\"2143000001,青溪小学\n"), "§import.fault.quote"),
        ["text after a quote"] = (() => TextFile.Raw(string.Join(',', TextFile.Headers) + "\n\"2143000001\"x,青溪小学\n"), "§import.fault.quote"),
        ["10,000 columns"] = (() => TextFile.Raw(string.Join(',', TextFile.Headers) + "\n" + new string(',', 9_999) + "\n"), "FileTooLarge"),
        ["200,001 rows"] = (() => TextFile.Raw("学校标识码,学校名称\n" + string.Concat(Enumerable.Repeat("1,a\n", 200_001))), "FileTooLarge"),
        ["too many cells"] = (() => TextFile.Raw(string.Concat(Enumerable.Repeat(new string(',', 1_999) + "\n", 8_100))), "FileTooLarge"),
        ["more than 64 MiB"] = (() => TextFile.Bytes(new byte[(64 * 1024 * 1024) + 1]), "FileTooLarge"),
        ["no header"] = (() => TextFile.Raw("2143000001,青溪小学,430621\n2143000002,柳桥小学,430621\n"), "HeaderNotFound"),
        ["header of another table"] = (() => TextFile.Raw("姓名,电话\n张三,1\n"), "HeaderNotFound"),
        ["a required column is missing"] = (() => TextFile.Csv([[.. TextFile.Headers.Skip(1)], [.. TextFile.Row.Skip(1)]]), "HeaderNotFound"),
        ["header below row 20"] = (() => TextFile.Csv([.. Enumerable.Repeat(new[] { "填报说明" }, 21), TextFile.Headers, TextFile.Row]), "HeaderNotFound"),
        ["a column with a unit twice"] = (() => TextFile.Csv([[.. TextFile.Headers, "教学仪器设备值（万元）"], [.. TextFile.Row, "3"]]), "§import.fault.column-twice"),
        ["a header twice"] = (() => TextFile.Csv([[.. TextFile.Headers, "在校学生数"], [.. TextFile.Row, "300"]]), "§import.fault.column-twice"),
        ["tables on two sheets"] = (() => new WorkbookFile().Sheet("2025", TextFile.Headers, TextFile.Row).Sheet("2026", TextFile.Headers, TextFile.Row).File(), "§import.fault.two-tables"),
        ["truncated workbook"] = (() => TextFile.Bytes(WorkbookFile.Of(TextFile.Headers, TextFile.Row).Content[..700], "schools.xlsx"), "§import.fault.damaged"),
        ["package with a flipped byte"] = (() => Flipped(WorkbookFile.Of(TextFile.Headers, TextFile.Row)), "§import.fault.damaged"),
        ["PK and junk"] = (() => TextFile.Bytes("PK\u0003\u0004 not a package"u8.ToArray(), "schools.xlsx"), "§import.fault.damaged"),
        ["a package that is no workbook"] = (() => WorkbookPackages.WithoutWorkbook(), "§import.fault.not-workbook"),
        ["a binary workbook"] = (() => new WorkbookFile().Part("xl/workbook.bin", [1, 2, 3]).Sheet("a", TextFile.Row).File(), "§import.fault.xlsb"),
        ["broken sheet XML"] = (() => new WorkbookFile().SheetXml("a", "<row r=\"1\"><c").File(), "§import.fault.damaged"),
        ["an external entity"] = (() => new WorkbookFile().SheetXml("a", "<row r=\"1\"><c><v>&x;</v></c></row>", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>").File(), "§import.fault.document-type"),
        ["entities that multiply"] = (() => new WorkbookFile().Part("xl/sharedStrings.xml", Encoding.Unicode.GetBytes("\uFEFF<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst/>")).Sheet("a", TextFile.Row).File(), "§import.fault.document-type"),
        ["a zip bomb"] = (() => new WorkbookFile().Part("xl/sharedStrings.xml", new byte[64 * 1024 * 1024]).Sheet("a", TextFile.Row).File(), "FileTooLarge"),
        ["a bomb that lies about its size"] = (() => WorkbookPackages.BombWithSmallDeclaredSize(), "§import.fault.damaged"),
        ["a sheet with 10,000 columns"] = (() => new WorkbookFile().SheetXml("a", "<row r=\"1\"><c r=\"NTP1\" t=\"inlineStr\"><is><t>x</t></is></c></row>").File(), "FileTooLarge"),
        ["a sheet beyond the last row"] = (() => new WorkbookFile().SheetXml("a", "<row r=\"9000000\"><c r=\"A9000000\"><v>1</v></c></row>").File(), "FileTooLarge"),
        ["65 sheets"] = (() => ManySheets(65), "FileTooLarge"),
        ["a workbook of empty sheets"] = (() => new WorkbookFile().Sheet("a").Sheet("b").File(), "§import.fault.empty"),
        ["OLE junk"] = (() => TextFile.Bytes([.. Ole, .. Enumerable.Repeat((byte)0x5A, 2_000)], "schools.xls"), "§import.fault.damaged"),
        ["OLE cut off"] = (() => TextFile.Bytes(Ole, "schools.xls"), "§import.fault.damaged"),
    };

    public static TheoryData<string, string> Broken()
    {
        var data = new TheoryData<string, string>();
        foreach (var (name, (_, fault)) in Files) data.Add(name, fault);
        return data;
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_refused_for_its_reason(string name, string fault)
    {
        var refusal = Reading.Refusal(Files[name].File());
        Assert.Equal(fault, refusal.Code == RefusalCode.UnreadableFile ? refusal.Detail("expected") : refusal.Code.ToString());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Its_refusal_reads_as_a_sentence_in_both_languages(string name, string fault)
    {
        var refusal = Reading.Refusal(Files[name].File());
        Assert.All(["zh-CN", "en"], language => Assert.DoesNotMatch(@"[{}§]", Texts.Say(refusal, language)));
        Assert.NotEmpty(fault);
    }

    private static byte[] Gb18030(ImportFile file) =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Encoding.UTF8.GetString(file.Content));

    private static ImportFile Flipped(ImportFile file)
    {
        var content = (byte[])file.Content.Clone();
        content[content.Length / 3] ^= 0xFF;
        return TextFile.Bytes(content, "schools.xlsx");
    }

    private static ImportFile ManySheets(int count)
    {
        var file = new WorkbookFile();
        for (var i = 0; i < count; i++) file.Sheet($"s{i}", TextFile.Row);
        return file.File();
    }
}
