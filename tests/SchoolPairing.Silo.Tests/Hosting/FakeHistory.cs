using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Scoring.Files;

namespace SchoolPairing.Silo.Tests.Hosting;

/// <summary>History files for tests of the grains: a file says how many rows it has and how many of them are made up.</summary>
internal sealed class FakeHistory : IHistoryFiles
{
    public static ImportFile Rows(int count, int made = 0) => new("history.csv", Encoding.UTF8.GetBytes($"{count} {made}"));

    public Answer<HistoryReading> Read(ImportFile file, ProfileId profile)
    {
        if (Encoding.UTF8.GetString(file.Content).Split(' ') is not [var count, var made])
            return Answer<HistoryReading>.Refuse(Refusal.Of(RefusalCode.UnreadableFile, ("file", file.Name), ("expected", "count made")));
        ImmutableArray<TrainingRow> rows =
        [
            .. Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(number => new TrainingRow(
                2025, FakeCity.Id(2 * number), FakeCity.Id(2 * number + 1), "430602", FakeCity.Primary, FakeCity.Rural, 100, [1, null], PairOutcome.Accepted, "", 2, null, false)),
        ];
        return Answer<HistoryReading>.Of(new(rows,
            new(file.Name, profile, "UTF-8", 1, [], [], rows.Length, rows.Length, 0, 0, int.Parse(made, CultureInfo.InvariantCulture), [])));
    }

    public Answer<string> UsualCard(ProfileId profile) => Answer<string>.Of("trial");

    public Answer<ImportFile> Template(ProfileId profile) => Answer<ImportFile>.Of(new($"{profile}-history.xlsx", [1, 2, 3]));

    public Answer<MeasuredPairs> Pairs(ImportFile schools, ProfileId profile, ImmutableArray<SchoolId> receivers) =>
        Answer<MeasuredPairs>.Of(new([new("distance-km")], [.. receivers.Select(receiver => new MeasuredPair(FakeCity.Id(0), receiver, new("430602"), null, null, 5, [3]))]));
}
