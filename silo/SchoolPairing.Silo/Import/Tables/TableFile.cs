using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>
/// Opens a file as tables. What it is, is judged by its first bytes, never by its name alone. A text file has one table for every
/// separator that it might use; the header search then decides.
/// </summary>
internal static class TableFile
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Start, string Kind)[] Foreign =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), ("%PDF"u8.ToArray(), "PDF"),
        ("GIF8"u8.ToArray(), "GIF"), ("Rar!"u8.ToArray(), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x1F, 0x8B], "GZIP"), ("{\\rtf"u8.ToArray(), "RTF"),
    ];

    /// <summary>The tables that a file may be read as; at least one.</summary>
    internal static Answer<IReadOnlyList<RawTable>> Open(ImportFile file, ReadLimits limits)
    {
        try
        {
            return Answer<IReadOnlyList<RawTable>>.Of(Read(file, limits));
        }
        catch (FileFault fault)
        {
            return Answer<IReadOnlyList<RawTable>>.Refuse(fault.Refusal);
        }
    }

    private static IReadOnlyList<RawTable> Read(ImportFile file, ReadLimits limits)
    {
        var bytes = file.Content;
        if (bytes.LongLength > limits.MaxFileBytes)
            throw new FileFault(FileFault.TooLarge(file.Name, "bytes", bytes.LongLength, limits.MaxFileBytes));
        if (bytes.Length == 0) throw new FileFault(FileFault.Unreadable(file.Name, "empty"));
        foreach (var (start, kind) in Foreign)
            if (bytes.AsSpan().StartsWith(start))
                throw new FileFault(FileFault.Unreadable(file.Name, "foreign", ("kind", kind)));
        if (bytes.AsSpan().StartsWith("PK"u8))
            return [WorkbookReader.Read(file, "XLSX", limits, PackageCheck.Inspect(file, limits))];
        if (bytes.AsSpan().StartsWith(Ole) || IsOldWorkbook(bytes))
            return [WorkbookReader.Read(file, "XLS", limits, CellFaults.None)];
        return TextReading.Read(file, limits);
    }

    // A worksheet of Excel 2 to 4 is a bare stream that starts with a BOF record of 4 to 16 bytes.
    private static bool IsOldWorkbook(byte[] bytes) =>
        bytes.Length >= 8 && bytes[0] == 0x09 && bytes[1] is 0x00 or 0x02 or 0x04 && bytes[3] == 0 && bytes[2] is >= 4 and <= 16;
}
