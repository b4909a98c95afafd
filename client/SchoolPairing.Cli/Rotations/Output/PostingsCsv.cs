using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchoolPairing.Cli.Files;
using SchoolPairing.Contracts.Rotations;
using Sylvan.Data.Csv;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>A posting as the list files say it.</summary>
internal readonly record struct PostingLine(string Teacher, string Host, string FirstTerm, int Terms, long Points);

/// <summary>postings.csv: for scripts. UTF-8 without mark, comma, line feed; names with a leading apostrophe where they would begin a formula.</summary>
internal static class PostingsCsv
{
    public const string Name = "postings.csv";

    private static readonly string[] Columns =
    [
        "teacher", "host", "firstTerm", "terms", "points", "name", "home", "homeName", "hostName", "form", "stage", "subject", "weeklyLessons", "from", "until",
        "oneWayMinutes", "backbone",
    ];

    public static byte[] Bytes(RotationView view)
    {
        var text = new StringBuilder();
        foreach (var row in view.Proposal.Postings.Select(posting => Row(view, posting)).Prepend(Columns)) text.Append(CsvLine.Of(row)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static PostingLine Line(Posting posting) => new(posting.Teacher.Value, posting.Host.Value, posting.FirstTerm.Value, posting.Terms, posting.Points);

    /// <summary>The postings of a file in its order, or null where it is not such a file.</summary>
    public static ImmutableArray<PostingLine>? Read(byte[] content)
    {
        try
        {
            using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(content), new UTF8Encoding(false, true)));
            var columns = Columns.Take(5).Select(reader.GetOrdinal).ToArray();
            var rows = ImmutableArray.CreateBuilder<PostingLine>();
            while (reader.Read())
                rows.Add(new PostingLine(reader.GetString(columns[0]), reader.GetString(columns[1]), reader.GetString(columns[2]), reader.GetInt32(columns[3]), reader.GetInt64(columns[4])));
            return rows.ToImmutable();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or IndexOutOfRangeException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string[] Row(RotationView view, Posting posting)
    {
        var (post, (from, until)) = (view.Post(posting.Post), view.Days(posting));
        return
        [
            posting.Teacher.Value, posting.Host.Value, posting.FirstTerm.Value, Text(posting.Terms), Text(posting.Points), SpreadsheetText.Safe(view.Name(posting.Teacher)),
            posting.Home.Value, SpreadsheetText.Safe(view.School(posting.Home).Name), SpreadsheetText.Safe(view.School(posting.Host).Name), posting.Form.Value,
            post.Stage.Value, post.Subject.Value, Text(post.WeeklyLessons), Day(from), Day(until), Text(posting.OneWayMinutes), posting.Backbone ? "true" : "false",
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
