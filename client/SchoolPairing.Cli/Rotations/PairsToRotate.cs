using System.Collections.Immutable;
using System.Text;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Sylvan.Data.Csv;

namespace SchoolPairing.Cli.Rotations;

/// <summary>The pairs that teachers rotate in: a CSV with the columns helper and receiver, such as pairs.csv of match.</summary>
internal static class PairsToRotate
{
    private static readonly string[] Columns = ["helper", "receiver"];

    /// <summary>The pairs, each once, or null after the screen said what is wrong with the file.</summary>
    public static ImmutableArray<PairId>? Read(Screen screen, ImportFile file)
    {
        try
        {
            using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(file.Content), new UTF8Encoding(false, true)));
            var headers = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            if (Array.Find(Columns, column => headers.Count(header => header == column) != 1) is { } wrong)
                return Refuse(1, wrong, string.Join(", ", headers.Where(header => header == wrong)), "§rotation.pairs-column");
            var columns = Columns.Select(reader.GetOrdinal).ToArray();
            var pairs = ImmutableSortedSet.CreateBuilder<PairId>();
            while (reader.Read())
            {
                var (helper, receiver) = (reader.GetString(columns[0]).Trim(), reader.GetString(columns[1]).Trim());
                if (helper.Length == 0 || receiver.Length == 0) return Refuse(reader.RowNumber + 1, helper.Length == 0 ? "helper" : "receiver", "", "§import.expected.text");
                pairs.Add(new PairId(new SchoolId(helper), new SchoolId(receiver)));
            }
            return pairs.Count > 0 ? [.. pairs] : Refuse(2, "helper", "", "§rotation.pairs-none");
        }
        catch (Exception wrong) when (wrong is CsvFormatException or InvalidDataException or DecoderFallbackException)
        {
            return Refuse(1, "-", "", "§rotation.pairs-file");
        }

        ImmutableArray<PairId>? Refuse(int row, string column, string value, string expected)
        {
            screen.Refuse(Refusal.Of(RefusalCode.InvalidRow, ("file", file.Name), ("row", row.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("column", column), ("value", value), ("expected", expected)));
            return null;
        }
    }
}
