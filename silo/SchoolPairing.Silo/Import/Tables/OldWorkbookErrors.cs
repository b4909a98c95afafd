using System.Buffers.Binary;
using System.Text;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>
/// Finds the error values of an XLS workbook, which the workbook reader shows as empty cells: records BOOLERR and FORMULA of [MS-XLS].
/// </summary>
internal static class OldWorkbookErrors
{
    private const int Bof = 0x0809, Eof = 0x000A, BoundSheet = 0x0085, BoolErr = 0x0205, Formula = 0x0006, FilePass = 0x002F, CodePage = 0x0042;
    private const int Biff8 = 0x0600;

    internal static CellFaults Find(byte[] file)
    {
        var faults = new CellFaults();
        // Excel 2 to 4 wrote bare streams without an envelope; their errors stay unknown.
        if (file[0] != 0xD0 || new CompoundFile(file).Stream("Workbook", "Book") is not { } stream) return faults;
        foreach (var (name, start) in Sheets(stream))
        {
            foreach (var (type, at) in Records(stream, start))
            {
                var (row, column) = (Word(stream, at) + 1, Word(stream, at + 2) + 1);
                if (type == BoolErr && stream[at + 7] != 0) faults.AddError(name, row, column, Text(stream[at + 6]));
                if (type == Formula && stream[at + 6] == 2 && Word(stream, at + 12) == 0xFFFF) faults.AddError(name, row, column, Text(stream[at + 8]));
            }
        }
        return faults;
    }

    private static List<(string Name, int Start)> Sheets(byte[] stream)
    {
        List<(string, int)> sheets = [];
        var (version, encoding) = (Word(stream, 4), Encoding.Latin1);
        foreach (var (type, at) in Records(stream, 0))
        {
            // What follows is encrypted; the workbook reader has judged the password already.
            if (type == FilePass) return [];
            if (type == CodePage && version != Biff8) encoding = CodePagesEncodingProvider.Instance.GetEncoding(Word(stream, at)) ?? Encoding.Latin1;
            if (type != BoundSheet) continue;
            var length = stream[at + 6];
            var name = version != Biff8 ? encoding.GetString(stream, at + 7, length)
                : (stream[at + 7] & 1) == 0 ? Encoding.Latin1.GetString(stream, at + 8, length)
                : Encoding.Unicode.GetString(stream, at + 8, length * 2);
            sheets.Add((name, BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(at))));
        }
        return sheets;
    }

    /// <summary>Records of one substream, up to the EOF that belongs to its BOF; charts inside have their own pair.</summary>
    private static IEnumerable<(int Type, int Content)> Records(byte[] stream, int start)
    {
        var depth = 0;
        for (var at = start; at + 4 <= stream.Length; at += 4 + Word(stream, at + 2))
        {
            var type = Word(stream, at);
            if (type == Bof) depth++;
            if (type == Eof && --depth <= 0) yield break;
            if (depth == 1) yield return (type, at + 4);
        }
    }

    private static int Word(byte[] stream, int at) => BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));

    private static string Text(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
}
