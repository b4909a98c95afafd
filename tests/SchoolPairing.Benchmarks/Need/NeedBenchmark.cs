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
            Held(output, $"{stage.Key}, pupils and year held fixed", [.. stage.Where(school => school.Year is not null)], Need, Pupils, school => school.Year!.Value);
            Held(output, $"{stage.Key}, rural, pupils and year held fixed", [.. stage.Where(school => school is { Rural: true, Year: not null })], Need, Pupils, school => school.Year!.Value);
            Line(output, $"{stage.Key}, pupils instead of need", [.. stage.Where(school => school.Pupils is not null)], Pupils);
            foreach (var indicator in stage.SelectMany(school => school.Need.Readings).Select(reading => reading.Indicator).Distinct())
            {
                List<InspectedSchool> known = [.. stage.Where(school => Points(school, indicator) is not null)];
                Line(output, $"{stage.Key}, {indicator} alone", known, school => Points(school, indicator)!.Value);
                Held(output, $"{stage.Key}, {indicator} alone, pupils held fixed", known, school => Points(school, indicator)!.Value, Pupils);
                Line(output, $"{stage.Key}, {indicator} alone, rural", [.. known.Where(school => school.Rural)], school => Points(school, indicator)!.Value);
            }
        }
        foreach (var other in marked.Except(inspected).GroupBy(school => (school.Stage, school.Metric)).OrderBy(group => group.Key))
        {
            Line(output, $"{other.Key.Stage}, mark is {other.Key.Metric}, no inspection", [.. other]);
            Line(output, $"{other.Key.Stage}, mark is {other.Key.Metric}, rural", [.. other.Where(school => school.Rural)]);
        }
    }

    private static double Need(InspectedSchool school) => school.Need.Points;

    private static double Pupils(InspectedSchool school) => school.Pupils!.Value;

    /// <summary>Points of one indicator; null where it does not apply or is unknown.</summary>
    private static double? Points(InspectedSchool school, string indicator) =>
        school.Need.Readings.FirstOrDefault(reading => reading.Indicator == indicator && reading.Value is not null)?.Points;

    private static void Line(TextWriter output, string name, List<InspectedSchool> schools, Func<InspectedSchool, double>? of = null)
    {
        var (values, marks) = (schools.Select(of ?? Need).ToArray(), schools.Select(school => school.Mark).ToArray());
        Write(output, name, schools.Count,
            rows => Correlation.Spearman(At(values, rows), At(marks, rows)), rows => Correlation.Pearson(At(values, rows), At(marks, rows)));
    }

    /// <summary>Of ranks only; schools with an unknown number of pupils are left out.</summary>
    private static void Held(TextWriter output, string name, List<InspectedSchool> schools, Func<InspectedSchool, double> of, params Func<InspectedSchool, double>[] fixedColumns)
    {
        schools = [.. schools.Where(school => school.Pupils is not null)];
        var (values, marks) = (schools.Select(of).ToArray(), schools.Select(school => school.Mark).ToArray());
        double[][] held = [.. fixedColumns.Select(column => schools.Select(column).ToArray())];
        Write(output, name, schools.Count, rows => Correlation.Partial(At(values, rows), At(marks, rows), [.. held.Select(column => At(column, rows))]));
    }

    private static void Write(TextWriter output, string name, int count, params Func<int[], double>[] figures)
    {
        var cells = count < Fewest ? ["too few schools"] : figures.Select(figure => Bootstrap.Of(count, Seed, figure)).Select(figure =>
            double.IsNaN(figure.Value) ? "does not vary" : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:+0.000;-0.000;0.000} ({figure.Low:+0.000;-0.000;0.000} to {figure.High:+0.000;-0.000;0.000})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-58} {count,6:N0}   {string.Join(" ", cells.Select(cell => $"{cell,-26}"))}").TrimEnd());
    }

    private static double[] At(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
