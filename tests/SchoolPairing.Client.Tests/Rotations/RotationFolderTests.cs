using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Rotations;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Rotations.Report;
using SchoolPairing.Client.Tests.Files;
using Xunit;

namespace SchoolPairing.Client.Tests.Rotations;

public sealed class RotationFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    public static TheoryData<string> Written => ["calendars/T1.ics", "rotation.json", "postings.csv", "postings.xlsx", "visits.csv", "report.html"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_whole_and_says_what_the_plan_says()
    {
        var written = Write("T1", "T2");

        Assert.Empty(VerifyRotation.Check(folder.Path, written.Proposal));
        Assert.Empty(VerifyRotation.Rewritten(folder.Path, written, MadeRotation.Calendars(written)));
        Assert.Equal(written.Language, RotationFile.Read(folder.Path).Value!.Language);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void A_file_that_says_something_else_is_noticed_although_the_checksums_were_made_anew(string name)
    {
        var written = Write("T1", "T2");
        var other = MadeRotation.Of("T1", "T3");
        if (name == PostingsXlsx.Name) File.WriteAllBytes(folder.File(name), PostingsXlsx.Bytes(new RotationView(other), "en"));
        else File.AppendAllText(folder.File(name), " ");
        MakeChecksumsAnew();

        Assert.DoesNotContain(VerifyRotation.Check(folder.Path, written.Proposal), found => found.Key == "verify.file.changed");
        Assert.Equal([("verify.file.differs", name)], VerifyRotation.Rewritten(folder.Path, written, MadeRotation.Calendars(written)));
    }

    [Fact]
    public void A_teacher_who_no_longer_goes_has_no_calendar_any_more()
    {
        Write("T1", "T2");
        Write("T1");

        Assert.Equal([folder.File("calendars/T1.ics")], Directory.GetFiles(folder.File("calendars")));
    }

    [Fact]
    public void What_somebody_put_beside_the_calendars_stays()
    {
        Write("T1", "T2");
        folder.Put("calendars/notes.txt", "mine");
        folder.Put("calendars/T2.ics", "my own changes");
        Write("T1");

        Assert.Equal("mine", File.ReadAllText(folder.File("calendars/notes.txt")));
        Assert.Equal("my own changes", File.ReadAllText(folder.File("calendars/T2.ics")));
    }

    [Fact]
    public void Checksums_of_files_elsewhere_take_nothing_away()
    {
        Write("T1");
        var outside = Path.Combine(Path.GetDirectoryName(folder.Path)!, Path.GetRandomFileName());
        File.WriteAllText(outside, "");
        var empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        File.AppendAllText(folder.File(Checksums.Rotation), $"{empty}  calendars/../../{Path.GetFileName(outside)}\n{empty}  {outside}\n");
        Write("T1");

        Assert.True(File.Exists(outside));
        File.Delete(outside);
    }

    [Fact]
    public void Calendars_of_somebody_else_are_foreign()
    {
        Directory.CreateDirectory(folder.File("calendars"));

        Assert.Equal(folder.File("calendars"), new RotationFolder(folder.Path).Foreign());
    }

    [Fact]
    public void The_forecast_names_its_indicators_in_words()
    {
        var report = RotationReport.Text(new RotationView(MadeRotation.Of("T1")), new RotationWords("en"));

        Assert.Contains("<td>rooms per pupil</td>", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>T1</td>", report, StringComparison.Ordinal);
    }

    private WrittenRotation Write(params string[] teachers)
    {
        var written = MadeRotation.Of(teachers);
        new RotationFolder(folder.Path).Write(new RotationView(written), MadeRotation.Calendars(written));
        return written;
    }

    private void MakeChecksumsAnew()
    {
        var names = File.ReadLines(folder.File(Checksums.Rotation)).Select(line => line.Split("  ", 2)[1]);
        var sums = Checksums.Of([.. names.Select(name => new NewFile(name, File.ReadAllBytes(folder.File(name))))], Checksums.Rotation);
        File.WriteAllBytes(folder.File(sums.Name), sums.Content);
    }
}
