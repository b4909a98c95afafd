using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>An XLS workbook as Excel 97 wrote it: BIFF8 records in an OLE compound file. "#7" stands for error value 7, "=#7" for a formula with it.</summary>
internal static class CompoundWorkbook
{
    private const int Sector = 512, StreamSectors = 16, FirstStreamSector = 2, EndOfChain = -2;

    internal static ImportFile Of(params string[][] rows) => Of(password: false, rows);

    internal static ImportFile Of(bool password, params string[][] rows)
    {
        byte[] lockRecord = password ? Record(0x2F, [1, 0, 1, 0, 1, 0, .. new byte[48]]) : [];
        byte[] start = [.. Record(0x0809, Bof(5)), .. lockRecord, .. Record(0xE0, new byte[20])];
        var name = Encoding.Unicode.GetBytes("学校");
        var sheetAt = start.Length + 4 + 8 + name.Length + 4;
        byte[] globals = [.. start, .. Record(0x85, [.. BitConverter.GetBytes(sheetAt), 0, 0, 2, 1, .. name]), .. Record(0x0A, [])];
        byte[] size = [0, 0, 0, 0, .. BitConverter.GetBytes(rows.Length), 0, 0, .. BitConverter.GetBytes((ushort)rows.Max(row => row.Length)), 0, 0];
        byte[] cells = [.. rows.SelectMany((row, r) => row.SelectMany((text, c) => text.Length == 0 ? [] : Cell(r, c, text)))];
        return new("schools.xls", Compound([.. globals, .. Record(0x0809, Bof(0x10)), .. Record(0x0200, size), .. cells, .. Record(0x0A, [])]));
    }

    private static byte[] Bof(byte type) => [0, 6, type, 0, 0, 0, 0xCD, 7, 0, 0, 0, 0, 6, 0, 0, 0];

    private static byte[] Cell(int row, int column, string text)
    {
        byte[] place = [.. BitConverter.GetBytes((ushort)row), .. BitConverter.GetBytes((ushort)column), 0, 0];
        if (text.StartsWith('#')) return Record(0x0205, [.. place, byte.Parse(text.AsSpan(1), CultureInfo.InvariantCulture), 1]);
        if (text.StartsWith("=#", StringComparison.Ordinal))
            return Record(0x06, [.. place, 2, 0, byte.Parse(text.AsSpan(2), CultureInfo.InvariantCulture), 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);
        return row > 0 && double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? Record(0x0203, [.. place, .. BitConverter.GetBytes(number)])
            : Record(0x0204, [.. place, .. BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
    }

    private static byte[] Record(ushort type, byte[] content) => [.. BitConverter.GetBytes(type), .. BitConverter.GetBytes((ushort)content.Length), .. content];

    // Sector 0: the table of sectors; 1: the directory; from 2 on: the stream, longer than what would go to small sectors.
    private static byte[] Compound(byte[] stream)
    {
        var file = new byte[Sector * (1 + FirstStreamSector + StreamSectors)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Words(file, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Numbers(file, 44, 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0);
        Array.Fill<byte>(file, 0xFF, 80, Sector - 80);
        var table = Sector;
        Array.Fill<byte>(file, 0xFF, table, Sector);
        Numbers(file, table, -3, EndOfChain);
        for (var i = 0; i < StreamSectors; i++)
            Numbers(file, table + ((FirstStreamSector + i) * 4), i == StreamSectors - 1 ? EndOfChain : FirstStreamSector + i + 1);
        Entry(file, 2 * Sector, "Root Entry", 5, child: 1, EndOfChain, 0);
        Entry(file, (2 * Sector) + 128, "Workbook", 2, child: -1, FirstStreamSector, StreamSectors * Sector);
        stream.CopyTo(file, Sector * (1 + FirstStreamSector));
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte type, int child, int start, int size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Words(file, at + 64, (name.Length + 1) * 2);
        (file[at + 66], file[at + 67]) = (type, 1);
        Numbers(file, at + 68, -1, -1, child);
        Numbers(file, at + 116, start, size);
    }

    private static void Words(byte[] file, int at, params int[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
            at += 2;
        }
    }

    private static void Numbers(byte[] file, int at, params int[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
            at += 4;
        }
    }
}
