using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>
/// Looks through an XLSX package before the workbook reader sees it: sizes as really unpacked (a bomb lies about them), no document type
/// declarations, sheets within the limits; and notes error values and formulas without values.
/// </summary>
internal static class PackageCheck
{
    private const int MaxParts = 5_000;
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XmlReaderSettings NoEntities = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    internal static CellFaults Inspect(ImportFile file, ReadLimits limits)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file.Content, writable: false), ZipArchiveMode.Read);
            if (package.Entries.Count > MaxParts)
                throw new FileFault(FileFault.TooLarge(file.Name, "parts", package.Entries.Count, MaxParts));
            Drain(file, package, limits);
            if (package.GetEntry("xl/workbook.bin") is not null) throw new FileFault(FileFault.Unreadable(file.Name, "xlsb"));
            if (package.GetEntry("xl/workbook.xml") is null) throw new FileFault(FileFault.Unreadable(file.Name, "not-workbook"));
            var faults = new CellFaults();
            foreach (var (name, part) in Sheets(package)) SheetCheck.Inspect(file.Name, name, part, limits, faults);
            return faults;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or XmlException or NotSupportedException or IOException)
        {
            throw new FileFault(FileFault.Unreadable(file.Name, "damaged"));
        }
    }

    /// <summary>A reader over a part that knows no document types.</summary>
    internal static XmlReader Xml(Stream part) => XmlReader.Create(part, NoEntities);

    private static void Drain(ImportFile file, ZipArchive package, ReadLimits limits)
    {
        long unpacked = 0;
        var buffer = new byte[81_920];
        foreach (var entry in package.Entries)
        {
            using var part = entry.Open();
            var start = true;
            for (int read; (read = part.Read(buffer)) > 0; start = false)
            {
                unpacked += read;
                if (unpacked > limits.MaxUnpackedBytes)
                    throw new FileFault(FileFault.TooLarge(file.Name, "unpacked", unpacked, limits.MaxUnpackedBytes));
                if (unpacked > limits.RatioFromBytes && unpacked / file.Content.Length > limits.MaxRatio)
                    throw new FileFault(FileFault.TooLarge(file.Name, "ratio", unpacked / file.Content.Length, limits.MaxRatio));
                if (start && HasDocumentType(buffer.AsSpan(0, read))) throw new FileFault(FileFault.Unreadable(file.Name, "document-type"));
            }
        }
    }

    private static bool HasDocumentType(ReadOnlySpan<byte> start)
    {
        start = start[..Math.Min(start.Length, 4096)];
        return start.IndexOf("<!DOCTYPE"u8) >= 0 || start.IndexOf("<\0!\0D\0O\0C\0"u8) >= 0 || start.IndexOf("\0<\0!\0D\0O\0C"u8) >= 0;
    }

    private static IEnumerable<(string Name, ZipArchiveEntry Part)> Sheets(ZipArchive package)
    {
        var targets = Load(package, "xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .Where(relation => relation.Attribute("Id") is not null)
            .ToLookup(relation => relation.Attribute("Id")!.Value, relation => relation.Attribute("Target")?.Value ?? "", StringComparer.Ordinal);
        if (targets is null) yield break;
        foreach (var sheet in Load(package, "xl/workbook.xml")!.Descendants().Where(element => element.Name.LocalName == "sheet"))
        {
            var target = targets[sheet.Attribute(Relation + "id")?.Value ?? ""].FirstOrDefault() ?? "";
            var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (package.GetEntry(path) is { } part) yield return (sheet.Attribute("name")?.Value ?? "", part);
        }
    }

    private static XDocument? Load(ZipArchive package, string path)
    {
        if (package.GetEntry(path) is not { } part) return null;
        using var stream = part.Open();
        using var reader = Xml(stream);
        return XDocument.Load(reader);
    }
}
