using System.Globalization;

namespace SchoolPairing.Benchmarks.Need;

/// <summary>
/// Whether the schools that a need model calls needy are those whose inspectors gave low marks. No mark enters the model. If it saw what inspectors
/// see, more need would go with lower marks: a correlation below 0. Intervals: 95 %, schools drawn anew 2,000 times.
/// </summary>
internal static class NeedBenchmark
{
    private const int Seed = 20_260_901, Fewest = 10, Breakdown = 100, Recent = 2018;

    public static void Run(TextWriter output, List<InspectedSchool> marked)
    {
        var inspected = marked.Where(school => school.Metric == "inspection").ToList();

        output.WriteLine("Need by config/matchmaking/need/scotland.json against marks that the model never sees (below 0: needier schools have lower marks)");
        output.WriteLine($"{"schools",-58} {"n",6}   {"Spearman (95 %)",-26} {"Pearson (95 %)",-26}");
        Line(output, "all inspected", inspected);
        foreach (var stage in inspected.GroupBy(school => school.Stage).OrderBy(stage => stage.Key, StringComparer.Ordinal))
        {
            Line(output, stage.Key, [.. stage]);
            if (stage.Count() < Breakdown) continue;
            Line(output, $"{stage.Key}, every indicator known", [.. stage.Where(school => school.FullyKnown)]);
            Line(output, $"{stage.Key}, inspected {Recent} or later", [.. stage.Where(school => school.Year >= Recent)]);
            Line(output, $"{stage.Key}, rural", [.. stage.Where(school => school.Rural)]);
            Held(output, $"{stage.Key}, pupils and year of inspection held fixed", [.. stage]);
            Held(output, $"{stage.Key}, rural, pupils and year held fixed", [.. stage.Where(school => school.Rural)]);
            foreach (var indicator in stage.SelectMany(school => school.Need.Readings).Select(reading => reading.Indicator).Distinct())
                Line(output, $"{stage.Key}, points of {indicator} alone", [.. stage.Where(school => Points(school, indicator) is not null)],
                    school => Points(school, indicator)!.Value);
        }
        foreach (var other in marked.Except(inspected).GroupBy(school => (school.Stage, school.Metric)).OrderBy(group => group.Key))
        {
            Line(output, $"{other.Key.Stage}, mark is {other.Key.Metric}, no inspection", [.. other]);
            Line(output, $"{other.Key.Stage}, mark is {other.Key.Metric}, rural", [.. other.Where(school => school.Rural)]);
        }
    }

    /// <summary>Points of one indicator; null where it does not apply or is unknown.</summary>
    private static double? Points(InspectedSchool school, string indicator) =>
        school.Need.Readings.FirstOrDefault(reading => reading.Indicator == indicator && reading.Value is not null)?.Points;

    private static void Line(TextWriter output, string name, List<InspectedSchool> schools, Func<InspectedSchool, double>? need = null)
    {
        var (needs, marks) = (schools.Select(need ?? (school => school.Need.Points)).ToArray(), schools.Select(school => school.Mark).ToArray());
        Write(output, name, schools.Count,
            rows => Correlation.Spearman(At(needs, rows), At(marks, rows)), rows => Correlation.Pearson(At(needs, rows), At(marks, rows)));
    }

    private static void Held(TextWriter output, string name, List<InspectedSchool> schools)
    {
        schools = [.. schools.Where(school => school.Pupils is not null && school.Year is not null)];
        var needs = schools.Select(school => (double)school.Need.Points).ToArray();
        var marks = schools.Select(school => school.Mark).ToArray();
        var (pupils, years) = (schools.Select(school => school.Pupils!.Value).ToArray(), schools.Select(school => (double)school.Year!.Value).ToArray());
        Write(output, name, schools.Count, rows => Correlation.Partial(At(needs, rows), At(marks, rows), At(pupils, rows), At(years, rows)));
    }

    private static void Write(TextWriter output, string name, int count, params Func<int[], double>[] figures)
    {
        var cells = count < Fewest ? ["too few schools"] : figures.Select(figure => Bootstrap.Of(count, Seed, figure)).Select(figure =>
            double.IsNaN(figure.Value) ? "does not vary" : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:+0.000;-0.000;0.000} ({figure.Low:+0.000;-0.000;0.000} to {figure.High:+0.000;-0.000;0.000})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-58} {count,6:N0}   {string.Join(" ", cells.Select(cell => $"{cell,-26}"))}").TrimEnd());
    }

    private static double[] At(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
