using System.Buffers.Binary;
using System.Text;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>
/// Takes one stream out of an OLE compound file ([MS-CFB]): a small file system of sectors in which XLS workbooks are kept.
/// Reading beyond the file throws, which its caller turns into "damaged".
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512, EntrySize = 128, MaxSector = unchecked((int)0xFFFFFFFA);

    private readonly byte[] content;
    private readonly int sectorSize, miniSectorSize;
    private readonly List<int> sectors = [];

    internal CompoundFile(byte[] content)
    {
        this.content = content;
        (sectorSize, miniSectorSize) = (1 << Word(30), 1 << Word(32));
        List<int> tables = [.. Enumerable.Range(0, 109).Select(i => Number(76 + (i * 4)))];
        // Beyond 109 tables (6.8 MB) their places stand in a chain of sectors; the last number of each is the next one.
        var perSector = sectorSize / 4;
        for (var (next, rest) = (Number(68), Number(72)); rest > 0 && IsSector(next); next = Number(At(next) + ((perSector - 1) * 4)), rest--)
            tables.AddRange(Enumerable.Range(0, perSector - 1).Select(i => Number(At(next) + (i * 4))));
        foreach (var table in tables.Where(IsSector))
            sectors.AddRange(Enumerable.Range(0, perSector).Select(i => Number(At(table) + (i * 4))));
    }

    /// <summary>The stream of one of the names, null where there is none.</summary>
    internal byte[]? Stream(params string[] names)
    {
        var directory = Chain(Number(48), sectors, At, sectorSize, content);
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64));
            if (length < 2 || !names.Contains(Encoding.Unicode.GetString(directory, at, length - 2))) continue;
            var (start, size) = (Number(directory, at + 116), Number(directory, at + 120));
            var stream = size >= Number(56) ? Chain(start, sectors, At, sectorSize, content) : Mini(directory, start);
            return stream[..size];
        }
        return null;
    }

    // Short streams share the root entry's stream, cut into small sectors with a table of their own.
    private byte[] Mini(byte[] directory, int start)
    {
        var root = Chain(Number(directory, 116), sectors, At, sectorSize, content);
        var table = Chain(Number(60), sectors, At, sectorSize, content);
        var miniSectors = Enumerable.Range(0, table.Length / 4).Select(i => Number(table, i * 4)).ToList();
        return Chain(start, miniSectors, sector => sector * miniSectorSize, miniSectorSize, root);
    }

    private static byte[] Chain(int start, List<int> next, Func<int, int> at, int size, byte[] source)
    {
        var stream = new MemoryStream();
        var steps = 0;
        for (var sector = start; IsSector(sector); sector = next[sector])
        {
            if (steps++ > next.Count) throw new InvalidDataException("a chain of sectors runs in a circle");
            var from = at(sector);
            stream.Write(source.AsSpan(from, Math.Min(size, source.Length - from)));
        }
        return stream.ToArray();
    }

    private static bool IsSector(int number) => (uint)number < unchecked((uint)MaxSector);

    private int At(int sector) => checked(HeaderSize + (Math.Max(0, sectorSize - HeaderSize)) + (sector * sectorSize));

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at));

    private int Number(int at) => Number(content, at);

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
