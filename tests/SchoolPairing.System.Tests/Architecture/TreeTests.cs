using System.Runtime.CompilerServices;
using Xunit;

namespace SchoolPairing.System.Tests.Architecture;

/// <summary>What a newcomer sees of the tree before opening a file.</summary>
public sealed class TreeTests
{
    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private static IEnumerable<string> Sources(params string[] folders) => folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [Fact]
    public void The_top_level_is_what_the_owner_asked_for()
    {
        string[] allowed = ["SchoolPairing.sln", "silo", "client", "tests", "config", "README.md", "Directory.Build.props", "Directory.Packages.props", "global.json", "LICENSE"];
        var there = Directory.EnumerateFileSystemEntries(Root()).Select(Path.GetFileName).Where(name => name![0] != '.' && name is not ("out" or "TestResults"));
        Assert.Empty(there.Except(allowed));
    }

    [Fact]
    public void No_folder_is_a_drawer_without_a_business_name()
    {
        string[] drawers = ["utils", "util", "helpers", "common", "shared", "managers", "services", "extensions", "misc", "models"];
        Assert.Empty(Sources("silo", "client", "tests").SelectMany(file => Path.GetRelativePath(Root(), file).Split('/').SkipLast(1))
            .Where(folder => drawers.Contains(folder.ToLowerInvariant())).Distinct());
    }

    [Fact]
    public void Every_audit_face_is_free_of_solvers_and_of_the_code_of_its_model_face()
    {
        string[] ofTheModel = ["Solving", "OrTools", "GreatCircle", "MatchSides", "SideChoice", "CandidateSearch"];
        var audits = Sources("silo").Where(file => file.EndsWith(".Audit.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(audits);
        Assert.DoesNotContain(audits, file => Array.Exists(ofTheModel, word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Microsoft.ML's engine for single predictions may be used by one thread only; here many score at once, from the cards.</summary>
    [Fact]
    public void Nobody_predicts_with_an_engine_that_only_one_thread_may_use() => Assert.Empty(
        Sources("silo", "client").Where(file => File.ReadAllText(file).Contains("PredictionEngine", StringComparison.Ordinal)).Select(Path.GetFileName));

    /// <summary>More threads make the last bits differ between runs, and LightGBM crawl on a busy machine.</summary>
    [Fact]
    public void Every_learner_of_Microsoft_ML_runs_on_one_thread()
    {
        var learners = Sources("silo").Where(file => File.ReadAllText(file).Contains(".Trainers.", StringComparison.Ordinal)
            && !File.ReadAllText(file).Contains("class MonotoneConstraints", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(learners);
        Assert.All(learners, file => Assert.Contains("NumberOfThreads = 1", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_tells_in_a_page_why_it_exists()
    {
        var projects = Directory.EnumerateFiles(Root(), "*.csproj", SearchOption.AllDirectories).Where(file => !file.Contains("/tests/", StringComparison.Ordinal));
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "README.md")), project));
    }
}
