using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Import.Profiles;
using Xunit;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>Reads a file and says what a test wants to know.</summary>
internal static class Reading
{
    /// <summary>A file that must be accepted; the counts of its rows always add up.</summary>
    internal static SchoolFileReading Of(ImportFile file, ImportProfile? profile = null)
    {
        var answer = SchoolFileReader.Read(file, profile ?? Profiles.Yueyang);
        Assert.True(answer.Accepted, string.Join("\n", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        var report = answer.Value.Report;
        Assert.Equal(report.Rows, report.Used + report.Quarantined + report.Skipped);
        return answer.Value;
    }

    /// <summary>A file that must be refused, with its one refusal.</summary>
    internal static Refusal Refusal(ImportFile file, ImportProfile? profile = null)
    {
        var answer = SchoolFileReader.Read(file, profile ?? Profiles.Yueyang);
        Assert.False(answer.Accepted);
        return Assert.Single(answer.Refusals);
    }

    internal static string Detail(this Refusal refusal, string name) => refusal.Details.Single(detail => detail.Name == name).Value;
}
