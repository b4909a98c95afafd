using System.Globalization;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>Figures of several seeds as mean ± standard deviation.</summary>
internal sealed class TrialTable(TextWriter output, string title)
{
    private static readonly (string Name, string Form)[] Columns =
    [
        ("log-loss", "0.000"), ("ECE", "0.000"), ("floor", "0.000"), ("ECE all", "0.000"), ("floor all", "0.000"), ("NDCG@5", "0.000"), ("match gap %", "0.0"), ("fit s", "0.00"),
    ];

    private readonly List<(string Learner, List<TrialFigures> Figures)> lines = [];

    public void Add(string learner, TrialFigures figures)
    {
        var line = lines.FindIndex(one => one.Learner == learner);
        if (line < 0) lines.Add((learner, [figures]));
        else lines[line].Figures.Add(figures);
    }

    public void Write()
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine($"{"",-14}" + string.Concat(Columns.Select(column => $"{column.Name,16}")));
        foreach (var (learner, figures) in lines)
            output.WriteLine($"{learner,-14}" + string.Concat(Columns.Select((column, at) => $"{Cell([.. figures.Select(one => one.Columns[at])], column.Form),16}")));
        output.Flush();
    }

    private static string Cell(double[] values, string form)
    {
        if (values.Any(double.IsNaN)) return "-";
        var mean = values.Average();
        var spread = values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{mean.ToString(form, CultureInfo.InvariantCulture)} ±{spread.ToString(form, CultureInfo.InvariantCulture)}");
    }
}
