using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchoolPairing.Cli.Files;
using SchoolPairing.Contracts.Schools;
using Sylvan.Data.Csv;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>A pair as the list files say it.</summary>
internal readonly record struct PairRow(SchoolId Helper, SchoolId Receiver, int DistanceMeters, long Points);

/// <summary>
/// pairs.csv: for scripts. UTF-8 without mark, comma, line feed; helper, receiver, distanceMeters and points come first,
/// names follow with a leading apostrophe where they would begin a formula.
/// </summary>
internal static class PairsCsv
{
    public const string Name = "pairs.csv";

    private static readonly string[] Columns =
    [
        "helper", "receiver", "distanceMeters", "points", "helperName", "receiverName", "helperUnit", "receiverUnit",
        "receiverCounty", "receiverTownship", "needPoints", "needRank", "travelMinutes", "locked", "chance", "benefit", "lowPoints", "highPoints", "littleExperience",
    ];

    public static byte[] Bytes(ProposalView view)
    {
        var text = new StringBuilder();
        foreach (var row in view.Proposal.Pairs.Select(pair => Row(view, pair)).Prepend(Columns)) text.Append(CsvLine.Of(row)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The pairs of a file in its order, or null where it is not such a file.</summary>
    public static ImmutableArray<PairRow>? Read(byte[] content)
    {
        try
        {
            using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(content), new UTF8Encoding(false, true)));
            var columns = Columns.Take(4).Select(reader.GetOrdinal).ToArray();
            var rows = ImmutableArray.CreateBuilder<PairRow>();
            while (reader.Read())
                rows.Add(new PairRow(new SchoolId(reader.GetString(columns[0])), new SchoolId(reader.GetString(columns[1])),
                    reader.GetInt32(columns[2]), reader.GetInt64(columns[3])));
            return rows.ToImmutable();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or IndexOutOfRangeException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string[] Row(ProposalView view, Contracts.Matching.ProposedPair pair)
    {
        var (helper, receiver) = (view.School(pair.Helper), view.School(pair.Receiver));
        var need = view.Receiver(pair.Receiver);
        return
        [
            pair.Helper.Value, pair.Receiver.Value, Text(pair.DistanceMeters), Text(pair.Points),
            SpreadsheetText.Safe(helper.Name), SpreadsheetText.Safe(receiver.Name), SpreadsheetText.Safe(helper.UnitName), SpreadsheetText.Safe(receiver.UnitName),
            SpreadsheetText.Safe(receiver.CountyName), SpreadsheetText.Safe(receiver.Township), Text(need.Need.Points), Text(need.NeedRank),
            pair.TravelMinutes is { } minutes ? Text(minutes) : "", pair.Locked ? "true" : "false", .. Heads(pair.Heads),
        ];
    }

    // Empty where no model scored.
    private static string[] Heads(HeadScore? heads) => heads is null ? ["", "", "", "", ""] :
    [
        Logistic.Chance(heads.LogOdds).ToString("0.000000", CultureInfo.InvariantCulture),
        ((decimal)heads.Benefit / ScoreModel.Unit).ToString("0.0000000", CultureInfo.InvariantCulture),
        heads.LowPoints is { } low ? Text(low) : "", heads.HighPoints is { } high ? Text(high) : "",
        string.Join(' ', heads.LittleExperience),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
