using System.Buffers.Binary;
using System.IO.Compression;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Packages that no spreadsheet program would write.</summary>
internal static class WorkbookPackages
{
    internal static ImportFile WithoutWorkbook()
    {
        var content = new MemoryStream();
        using (var package = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = package.CreateEntry("readme.txt").Open())
            part.Write("no workbook"u8);
        return new("schools.xlsx", content.ToArray());
    }

    /// <summary>Every declared unpacked size is set to 100 bytes, in the central directory and in the local headers.</summary>
    internal static ImportFile BombWithSmallDeclaredSize()
    {
        var content = new WorkbookFile().Part("xl/sharedStrings.xml", new byte[64 * 1024 * 1024]).Sheet("a", TextFile.Row).Bytes();
        for (var i = 0; i + 30 < content.Length; i++)
        {
            if (content[i] != 'P' || content[i + 1] != 'K') continue;
            if (content[i + 2] == 1 && content[i + 3] == 2 && Size(content, i + 24) > 1_000_000) Declare(content, i + 24);
            if (content[i + 2] == 3 && content[i + 3] == 4 && Size(content, i + 22) > 1_000_000) Declare(content, i + 22);
        }
        return new("schools.xlsx", content);
    }

    private static uint Size(byte[] content, int at) => BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at));

    private static void Declare(byte[] content, int at) => BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(at), 100);
}
