using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SchoolPairing.Web.Pairings.Agreements;

/// <summary>
/// The agreement that the program comes with, as an official paper is set: A4, fonts and sizes of official documents by name, since office PCs have
/// them. A bureau opens the file in Word, changes it and puts it back.
/// </summary>
internal static class UsualTemplate
{
    private const string Title = "方正小标宋简体", Body = "仿宋_GB2312", Heading = "黑体", Latin = "Times New Roman";
    // Half points: 22 pt for the title, 16 pt for the text in lines of 28 pt, as in official documents. The indent of two characters also in
    // twips, for programs that do not count characters.
    private const string TitleSize = "44", BodySize = "32", SmallSize = "24", LineTwips = "560", IndentTwips = "640";
    private const int IndentHundredths = 200;
    // Twentieths of a point: A4 with margins of 37, 35, 28 and 26 mm.
    private const int PageWidth = 11906, PageHeight = 16838, Top = 2098, Bottom = 1984, Left = 1588, Right = 1474, TextWidth = PageWidth - Left - Right;

    private static readonly (string Heading, string[] Lines)[] Articles =
    [
        ("一、期限", ["本协议自{{开始日期}}起至{{结束日期}}止，共{{学年数}}个学年。每学年评议一次，评议结果记入结对档案。"]),
        ("二、目标", ["受援校现有下列需求，双方以逐年改善、直至达标为目标：", "{{目标}}"]),
        ("三、支援校的措施", ["{{支援校措施}}"]),
        ("四、受援校的措施", ["{{受援校措施}}"]),
        ("五、教师与学科", ["交流教师以下列学科为主：{{学科}}。人选由双方每学期商定，派出期间人事关系和待遇不变，在受援校的任教经历按规定记入。", "受援校每学期选派教师到支援校跟岗学习。"]),
        ("六、资源", ["支援校向受援校开放教研活动、课程和数字资源。图书、设备等物资逐笔登记，双方签收。"]),
        ("七、联席会议", ["双方每学期至少召开{{每学期会议次数}}次联席会议，议定本学期的工作并检查落实，会议记录双方各存一份。"]),
        ("八、经费", ["帮扶经费以教育行政部门当年下达的额度为限，专款专用，不得超支，凭据留存备查。"]),
        ("九、附加条件", ["{{条件}}"]),
        ("十、变更与终止", ["协议期满、受援校达标、学校撤并、双方申请或教育行政部门决定的，结对终止。学校合并、更名或更换标识码的，由承继的学校继续履行。"]),
    ];

    public static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            AddStyles(main);
            var (header, footer) = (AddHeader(main), AddFooter(main));
            main.Document = new Document(new Body([
                Line("城乡学校结对帮扶协议", Title, TitleSize, JustificationValues.Center, indent: false),
                Line("{{草案}}", Body, BodySize, JustificationValues.Center, indent: false),
                Line("编号：{{协议编号}}", Body, SmallSize, JustificationValues.Right, indent: false),
                Plain("支援校：{{支援校}}（标识码 {{支援校标识码}}，{{支援校管理单位}}）"),
                Plain("受援校：{{受援校}}（标识码 {{受援校标识码}}，{{受援校管理单位}}）"),
                Plain("为促进城乡义务教育优质均衡发展，根据城乡学校结对年度方案（{{方案}}），双方自愿结对。两校相距{{距离}}。双方约定如下："),
                .. Articles.SelectMany(article => article.Lines.Select(line => Plain(line)).Prepend(Line(article.Heading, Heading, BodySize, JustificationValues.Both, indent: true, keep: true))),
                Line("本协议一式三份，支援校、受援校和教育行政部门各执一份。", Body, BodySize, JustificationValues.Both, indent: true, keep: true),
                Signatures(),
                // A table may not be the last before the end of a section.
                Line("", Body, SmallSize, JustificationValues.Both, indent: false),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
                    new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                    new PageSize { Width = PageWidth, Height = PageHeight },
                    new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = 851, Footer = 992, Gutter = 0 }),
            ]));
        }
        return stream.ToArray();
    }

    private static void AddStyles(MainDocumentPart main) => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Body), new FontSize { Val = BodySize }, new FontSizeComplexScript { Val = BodySize }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault()));

    private static HeaderPart AddHeader(MainDocumentPart main)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(Line("{{草案}}", Body, SmallSize, JustificationValues.Right, indent: false, exact: false));
        return part;
    }

    private static FooterPart AddFooter(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        var page = new SimpleField(new Run(Properties(Body, SmallSize), new Text("1"))) { Instruction = " PAGE " };
        part.Footer = new Footer(new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), page));
        return part;
    }

    private static Paragraph Plain(string text) => Line(text, Body, BodySize, JustificationValues.Both, indent: true);

    private static Paragraph Line(string text, string font, string size, JustificationValues place, bool indent, bool exact = true, bool keep = false)
    {
        var properties = new ParagraphProperties();
        if (keep) properties.Append(new KeepNext());
        if (exact) properties.Append(new SpacingBetweenLines { Line = size == TitleSize ? "700" : LineTwips, LineRule = LineSpacingRuleValues.Exact });
        if (indent) properties.Append(new Indentation { FirstLine = IndentTwips, FirstLineChars = IndentHundredths });
        properties.Append(new Justification { Val = place });
        return new Paragraph(properties, new Run(Properties(font, size), new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static RunProperties Properties(string font, string size) => new(Fonts(font), new FontSize { Val = size }, new FontSizeComplexScript { Val = size });

    private static RunFonts Fonts(string font) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = font };

    private static Table Signatures()
    {
        string[] sides = ["支援校（盖章）|校长签字：|{{支援校签署日期}}", "受援校（盖章）|校长签字：|{{受援校签署日期}}", "教育行政部门（盖章）|经办人签字：|{{确认日期}}"];
        var width = (TextWidth / sides.Length).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Table(
            new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = TextWidth.ToString(System.Globalization.CultureInfo.InvariantCulture) }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(sides.Select(_ => new GridColumn { Width = width })),
            new TableRow([
                new TableRowProperties(new CantSplit()),
                .. sides.Select(side => new TableCell([
                    new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = width }),
                    .. side.Split('|').SelectMany(line => new[] { Line(line, Body, SmallSize, JustificationValues.Left, indent: false), Line("", Body, SmallSize, JustificationValues.Left, indent: false) }),
                ])),
            ]));
    }
}
