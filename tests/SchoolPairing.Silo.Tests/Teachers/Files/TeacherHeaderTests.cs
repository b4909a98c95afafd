using SchoolPairing.Silo.Tests.Import;
using Xunit;

namespace SchoolPairing.Silo.Tests.Teachers.Files;

/// <summary>The words of the columns: 轮岗 today, 交流 in files that bureaus already have.</summary>
public sealed class TeacherHeaderTests
{
    [Fact]
    public void The_template_writes_today_s_words_and_files_with_the_old_ones_are_read()
    {
        var headers = Profiles.Yueyang.Teachers!.Columns.Select(column => column.Header).ToList();

        Assert.Equal([true, true, false, false], new[] { "暂缓轮岗至", "轮岗意愿", "暂缓交流至", "交流意愿" }.Select(headers.Contains));
        Assert.Equal(new DateOnly(2027, 8, 31), TeacherFile.Read(TeacherFile.Of(TeacherFile.With(("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病")))).Teachers[0].DeferredUntil);
    }
}
