using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>How the solver's program is started: it lies beside whatever program this is, with the libraries that this program's list of dependencies names.</summary>
internal static class SolverProgram
{
    private const string Name = "SchoolPairing.Solver";

    /// <summary>A solver that is asked nothing for so long ends by itself: longer than a planner thinks between two questions.</summary>
    private static readonly TimeSpan UsualIdle = TimeSpan.FromMinutes(2);

    public static ProcessStartInfo StartInfo(string? fault, TimeSpan? idle = null)
    {
        var folder = AppContext.BaseDirectory;
        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add("--runtimeconfig");
        start.ArgumentList.Add(Path.Combine(folder, Name + ".runtimeconfig.json"));
        // Its own list would name libraries that this program takes from its shared frameworks, and the host refuses a list with gaps.
        if (DependencyList(folder) is { } list)
        {
            start.ArgumentList.Add("--depsfile");
            start.ArgumentList.Add(list);
        }
        start.ArgumentList.Add(Path.Combine(folder, Name + ".dll"));
        start.ArgumentList.Add("--idle");
        start.ArgumentList.Add((idle ?? UsualIdle).TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (fault is not null)
        {
            start.ArgumentList.Add("--fault");
            start.ArgumentList.Add(fault);
        }
        // Short computations: a small heap, and no diagnostics that would open sockets.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    // The host that runs this program, else the one that belongs to the runtime that this program runs on.
    private static string DotnetHost()
    {
        if (Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase)) return path;
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? Path.GetFullPath(host) : "dotnet";
    }

    private static string? DependencyList(string folder) =>
        (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "").Split(Path.PathSeparator, ';')
            .FirstOrDefault(file => file.Length > 0 && string.Equals(Path.GetDirectoryName(file), Path.TrimEndingDirectorySeparator(folder), StringComparison.Ordinal) && File.Exists(file));
}
