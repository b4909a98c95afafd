using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Plans.Files;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Whatever bytes come, there is an answer: a reading whose rows add up, or a refusal. Never an exception.</summary>
public sealed class DamagedBytesTests
{
    private const int Variants = 150;

    public static TheoryData<string> Kinds() => ["csv", "xlsx", "xls", "xls2"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_changed_byte_gives_an_answer(string kind) => Assert.All(Changed(File(kind), 1), Answers);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Many_changed_bytes_give_an_answer(string kind) => Assert.All(Changed(File(kind), 12), Answers);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_cut_gives_an_answer(string kind)
    {
        var file = File(kind);
        Assert.All(Enumerable.Range(0, 60).Select(i => file with { Content = file.Content[..(file.Content.Length * i / 60)] }), Answers);
    }

    [Fact]
    public void A_changed_policy_gives_an_answer() => Assert.All(
        Changed(new("policy.json", Encoding.UTF8.GetBytes("""{ "stages": ["小学", "Junior"], "maxDistanceKm": 30.5, "objective": "score", "units": "any" }""")), 2),
        file => Assert.NotNull(PolicyFile.Read(file, Profiles.Yueyang)));

    private static ImportFile File(string kind) => kind switch
    {
        "csv" => TextFile.Of(TextFile.Row, TextFile.Other()),
        "xlsx" => WorkbookFile.Of(TextFile.Headers, TextFile.Row, TextFile.Other()),
        "xls" => CompoundWorkbook.Of(TextFile.Headers, TextFile.Row, TextFile.Other()),
        _ => OldWorkbook.Of(TextFile.Headers, TextFile.Row, TextFile.Other()),
    };

    private static void Answers(ImportFile file)
    {
        var answer = SchoolFileReader.Read(file, Profiles.Yueyang);
        if (answer.Value?.Report is { } report) Assert.Equal(report.Rows, report.Used + report.Quarantined + report.Skipped);
        else Assert.NotEmpty(answer.Refusals);
    }

    // A linear congruence spreads places and values over the file, the same in every run.
    private static IEnumerable<ImportFile> Changed(ImportFile file, int bytes)
    {
        var state = 20_260_901u;
        for (var variant = 0; variant < Variants; variant++)
        {
            var content = (byte[])file.Content.Clone();
            for (var i = 0; i < bytes; i++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                content[(state >> 8) % (uint)content.Length] ^= (byte)((state >> 3) | 1);
            }
            yield return file with { Content = content };
        }
    }
}
