using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pairings.Agreements;

/// <summary>A bureau's Word file with {{words}} in it, and how it is filled in. Every fault is told, with the words that are allowed.</summary>
internal static partial class AgreementTemplate
{
    public const int LargestBytes = 5_000_000;

    /// <summary>The template with the values in it.</summary>
    /// <param name="template">The bytes of the DOCX.</param>
    /// <param name="file">Its name, for refusals.</param>
    /// <param name="values">Lines by word, every word of <see cref="AgreementWord.All"/>.</param>
    public static Answer<byte[]> Fill(byte[] template, string file, IReadOnlyDictionary<AgreementWord, IReadOnlyList<string>> values)
    {
        if (template.Length > LargestBytes) return Answer<byte[]>.Refuse(Broken(file));
        using var stream = new MemoryStream();
        stream.Write(template);
        try
        {
            using (var document = WordprocessingDocument.Open(stream, isEditable: true))
            {
                if (document.MainDocumentPart?.Document?.Body is null) return Answer<byte[]>.Refuse(Broken(file));
                var roots = Roots(document.MainDocumentPart);
                if (Faults(roots, file) is { IsEmpty: false } faults) return Answer<byte[]>.Refuse(faults);
                foreach (var paragraph in roots.SelectMany(root => root.Descendants<Paragraph>()).ToList()) Fill(paragraph, values);
            }
            return Answer<byte[]>.Of(stream.ToArray());
        }
        // What the package throws at a file that is no DOCX, or a damaged one.
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or InvalidOperationException or ArgumentException)
        {
            return Answer<byte[]>.Refuse(Broken(file));
        }
    }

    private static List<OpenXmlElement> Roots(MainDocumentPart main) =>
    [
        main.Document!.Body!, .. main.HeaderParts.Select(part => part.Header).OfType<OpenXmlElement>(), .. main.FooterParts.Select(part => part.Footer).OfType<OpenXmlElement>(),
    ];

    private static ImmutableArray<Refusal> Faults(List<OpenXmlElement> roots, string file)
    {
        var faults = ImmutableArray.CreateBuilder<Refusal>();
        var found = new HashSet<string>();
        foreach (var text in roots.SelectMany(root => root.Descendants<Paragraph>()).Select(paragraph => string.Concat(Pieces(paragraph).Select(piece => piece.Text))))
        {
            foreach (Match match in Placeholder().Matches(text)) found.Add(match.Groups[1].Value);
            if (Placeholder().Replace(text, "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)))
                faults.Add(Fault(file, "{{ }}", rest.Trim() is { Length: > 40 } longer ? longer[..40] : rest.Trim()));
        }
        foreach (var unknown in found.Where(name => AgreementWord.Of(name) is null).Order(StringComparer.Ordinal)) faults.Add(Fault(file, "{{ }}", unknown));
        foreach (var missing in AgreementWord.All.Where(word => word.Required && !found.Contains(word.Name))) faults.Add(Fault(file, $"{{{{{missing.Name}}}}}", "–"));
        return faults.ToImmutable();
    }

    private static void Fill(Paragraph paragraph, IReadOnlyDictionary<AgreementWord, IReadOnlyList<string>> values)
    {
        var pieces = Pieces(paragraph);
        var text = string.Concat(pieces.Select(piece => piece.Text));
        var matches = Placeholder().Matches(text);
        if (matches.Count == 0) return;
        if (matches.Count == 1 && matches[0].Length == text.Trim().Length)
        {
            Paragraphs(paragraph, values[AgreementWord.Of(matches[0].Groups[1].Value)!]);
            return;
        }
        foreach (var match in matches.Reverse()) Replace(pieces, match.Index, match.Length, string.Join("", values[AgreementWord.Of(match.Groups[1].Value)!]));
    }

    // A word alone in its paragraph: a paragraph for each line, none for an empty one.
    private static void Paragraphs(Paragraph paragraph, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            var copy = (Paragraph)paragraph.CloneNode(deep: true);
            var pieces = Pieces(copy);
            for (var place = 0; place < pieces.Count; place++) Set(pieces[place], place == 0 ? line : "");
            paragraph.InsertBeforeSelf(copy);
        }
        // A cell, a header or a footer without any paragraph is no valid file; one that ends a section carries its page.
        if (lines.Count == 0 && (paragraph.Parent!.Elements<Paragraph>().Count() == 1 || paragraph.ParagraphProperties?.SectionProperties is not null))
            foreach (var piece in Pieces(paragraph)) Set(piece, "");
        else paragraph.Remove();
    }

    // Word cuts a text into runs wherever it likes, also within a placeholder: the first piece takes the value, the others lose their share.
    private static void Replace(List<Text> pieces, int start, int length, string value)
    {
        var (at, end) = (0, start + length);
        foreach (var piece in pieces)
        {
            var (first, last) = (at, at + piece.Text.Length);
            at = last;
            if (last <= start || first >= end) continue;
            var (from, to) = (Math.Max(start, first) - first, Math.Min(end, last) - first);
            Set(piece, piece.Text[..from] + (first <= start ? value : "") + piece.Text[to..]);
        }
    }

    private static void Set(Text piece, string text)
    {
        piece.Text = string.Concat(text.Where(XmlConvert.IsXmlChar));
        piece.Space = SpaceProcessingModeValues.Preserve;
    }

    private static List<Text> Pieces(Paragraph paragraph) => [.. paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];

    private static Refusal Broken(string file) => Refusal.Of(RefusalCode.UnreadableFile, ("file", file), ("expected", "DOCX"));

    private static Refusal Fault(string file, string where, string value) => Refusal.Of(
        RefusalCode.InvalidDocument, ("file", file), ("path", where), ("value", value), ("expected", string.Join(" ", AgreementWord.All.Select(word => $"{{{{{word.Name}}}}}"))));

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Placeholder();
}
