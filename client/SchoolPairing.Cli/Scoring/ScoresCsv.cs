using System.Globalization;
using System.Text;
using SchoolPairing.Cli.Files;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Scoring;

/// <summary>
/// The file of the score command: for scripts. UTF-8 without mark, comma, line feed; names get a leading apostrophe where they would begin
/// a formula; features of littleExperience are parted by blanks.
/// </summary>
internal static class ScoresCsv
{
    private static readonly string[] Columns =
    [
        "helper", "receiver", "points", "chance", "benefit", "lowPoints", "highPoints", "littleExperience", "distanceMeters", "travelMinutes",
        "helperName", "receiverName",
    ];

    public static byte[] Bytes(ScoredCandidates scored)
    {
        var text = new StringBuilder(CsvLine.Of(Columns)).Append('\n');
        for (var pair = 0; pair < scored.Points.Length; pair++) text.Append(CsvLine.Of(Row(scored, pair))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Row(ScoredCandidates scored, int pair)
    {
        var (helper, receiver) = (scored.Helpers[scored.Helper[pair]], scored.Receivers[scored.Receiver[pair]]);
        var strange = scored.Model.Chance.Features.Where((_, feature) => (scored.LittleExperience[pair] >> feature & 1) == 1).Select(line => line.Feature.Value);
        return
        [
            helper.Id.Value, receiver.Id.Value, Whole(scored.Points[pair]),
            Logistic.Chance(scored.LogOdds[pair]).ToString("0.000000", CultureInfo.InvariantCulture),
            ((decimal)scored.Benefit[pair] / ScoreModel.Unit).ToString("0.0000000", CultureInfo.InvariantCulture),
            scored.LowPoints.IsEmpty ? "" : Whole(scored.LowPoints[pair]), scored.HighPoints.IsEmpty ? "" : Whole(scored.HighPoints[pair]),
            string.Join(' ', strange), Whole(scored.DistanceMeters[pair]), scored.TravelMinutes[pair] < 0 ? "" : Whole(scored.TravelMinutes[pair]),
            SpreadsheetText.Safe(helper.Name), SpreadsheetText.Safe(receiver.Name),
        ];
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
