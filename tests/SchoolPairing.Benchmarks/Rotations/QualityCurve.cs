using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>Best points and bound over time, as a table and as a picture.</summary>
internal sealed class QualityCurve
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<(double Seconds, double Cpu, string Solver, long? Points, long? Bound)> rows = [];
    private readonly Lock gate = new();
    private double began = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    public double Elapsed => clock.Elapsed.TotalSeconds;

    /// <summary>Processor seconds of this process since the start: what the wall clock would show on a machine that does nothing else.</summary>
    public double Cpu => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - began;

    public void Restart()
    {
        clock.Restart();
        began = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
    }

    public void Add(string solver, long? points, long? bound)
    {
        lock (gate) rows.Add((Elapsed, Cpu, solver, points, bound));
    }

    /// <summary>Gap in percent at a time: what was known then; null: no plan or no bound yet.</summary>
    public double? GapAt(string solver, double seconds, bool cpu = false)
    {
        lock (gate)
        {
            var until = rows.FindAll(row => row.Solver == solver && (cpu ? row.Cpu : row.Seconds) <= seconds);
            var points = until.Where(row => row.Points is not null).Select(row => row.Points!.Value).DefaultIfEmpty(long.MinValue).Max();
            var bound = until.Where(row => row.Bound is not null).Select(row => row.Bound!.Value).DefaultIfEmpty(long.MaxValue).Min();
            return points == long.MinValue || bound == long.MaxValue ? null : 100.0 * Math.Max(0, bound - points) / Math.Max(1, Math.Abs((double)bound));
        }
    }

    public void Write(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var text = new StringBuilder("seconds,processor-seconds,solver,points,bound\n");
        foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $"{row.Seconds:0.000},{row.Cpu:0.000},{row.Solver},{row.Points},{row.Bound}\n");
        File.WriteAllText(Path.Combine(folder, $"rotate-{name}.csv"), text.ToString());
        File.WriteAllText(Path.Combine(folder, $"rotate-{name}.svg"), Svg(name));
    }

    private string Svg(string name)
    {
        const int width = 720, height = 360, left = 70, bottom = 40;
        var known = rows.Where(row => row.Points is > 0).ToList();
        if (known.Count == 0) return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        var most = Math.Max(known.Max(row => row.Points!.Value), rows.Where(row => row.Bound is not null).Select(row => row.Bound!.Value).DefaultIfEmpty(0).Min());
        var least = (long)(most * 0.9);
        var end = Math.Max(1, rows.Max(row => row.Seconds));
        string At(double seconds, long value) => string.Create(CultureInfo.InvariantCulture,
            $"{left + ((width - left - 10) * seconds / end):0.0},{height - bottom - ((height - bottom - 20) * Math.Clamp((value - least) / (double)Math.Max(1, most - least), 0, 1.05)):0.0}");
        var picture = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\"><title>rotate {name}</title>");
        picture.Append(CultureInfo.InvariantCulture, $"<path d=\"M{left},10V{height - bottom}H{width - 10}\" fill=\"none\" stroke=\"#444\"/><text x=\"{left}\" y=\"{height - 12}\">0 s</text><text x=\"{width - 60}\" y=\"{height - 12}\">{end:0.0} s</text><text x=\"4\" y=\"24\">{most:N0}</text><text x=\"4\" y=\"{height - bottom}\">{least:N0}</text>");
        var colours = new Dictionary<string, string> { ["engine"] = "#0b5cad", ["CP-SAT"] = "#b3541e", ["greedy"] = "#5f6b76" };
        var line = 0;
        foreach (var solver in rows.Select(row => row.Solver).Distinct())
        {
            void Steps(Func<(double Seconds, double Cpu, string Solver, long? Points, long? Bound), long?> value, string style)
            {
                var steps = rows.Where(row => row.Solver == solver && value(row) is not null).ToList();
                if (steps.Count == 0) return;
                var path = new StringBuilder();
                foreach (var (row, at) in steps.Select((row, at) => (row, at)))
                    path.Append(at == 0 ? "M" : $"H{At(row.Seconds, 0).Split(',')[0]} L").Append(At(row.Seconds, value(row)!.Value));
                picture.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{colours.GetValueOrDefault(solver, "#000")}\" {style}/>");
            }
            Steps(row => row.Points, "stroke-width=\"2\"");
            Steps(row => row.Bound, "stroke-dasharray=\"5 4\"");
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{width - 200}\" y=\"{height - bottom - 60 + (16 * line++)}\" fill=\"{colours.GetValueOrDefault(solver, "#000")}\">{solver} (dashed: bound)</text>");
        }
        return picture.Append("</svg>\n").ToString();
    }
}
