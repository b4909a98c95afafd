using System.Text;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>A worksheet as Excel 2 wrote it: a stream of records (type, length, content) with texts in code page 936.</summary>
internal static class OldWorkbook
{
    private const ushort Bof = 0x0009, CodePage = 0x0042, Label = 0x0004, Number = 0x0003, Eof = 0x000A;

    internal static ImportFile Of(params string[][] rows)
    {
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        Record(writer, Bof, [0x02, 0x00, 0x10, 0x00]);
        Record(writer, CodePage, BitConverter.GetBytes((ushort)936));
        for (ushort row = 0; row < rows.Length; row++)
            for (ushort column = 0; column < rows[row].Length; column++)
            {
                var text = rows[row][column];
                if (text.Length == 0) continue;
                byte[] place = [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0, 0];
                if (row > 0 && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number))
                    Record(writer, Number, [.. place, .. BitConverter.GetBytes(number)]);
                else
                    Record(writer, Label, [.. place, (byte)chinese.GetByteCount(text), .. chinese.GetBytes(text)]);
            }
        Record(writer, Eof, []);
        return new("schools.xls", content.ToArray());
    }

    private static void Record(BinaryWriter writer, ushort type, byte[] content)
    {
        writer.Write(type);
        writer.Write((ushort)content.Length);
        writer.Write(content);
    }
}
