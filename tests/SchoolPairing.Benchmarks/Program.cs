using System.Globalization;
using SchoolPairing.Benchmarks.Load;
using SchoolPairing.Benchmarks.Matching;
using SchoolPairing.Benchmarks.Need;
using SchoolPairing.Benchmarks.Rotations;
using SchoolPairing.Benchmarks.Scoring;
using SchoolPairing.Benchmarks.Solving;
using SchoolPairing.Benchmarks.Training;
using SchoolPairing.Contracts.Words;

// One engine on one instance, to measure its memory alone: started by the benchmark itself.
if (args is ["--memory-of", var engine, var name, var levels])
{
    PeakMemory.RunAlone(engine, InstanceSize.All.Single(size => size.Name == name), levels == "levels");
    return 0;
}

if (args is ["scoring"])
{
    ScoringBenchmark.Run(Console.Out);
    return 0;
}
if (args is ["engine", .. var regions])
{
    EngineBenchmark.Run(Console.Out, regions is [] ? CitySize.All : CitySize.All.Where(size => regions.Contains(size.Name)));
    return 0;
}

if (args is ["need", var folder])
{
    var read = InspectedSchools.Read(folder);
    foreach (var refusal in read.Refusals) Console.Error.WriteLine(Texts.Say(refusal, "en"));
    if (read.Accepted) NeedBenchmark.Run(Console.Out, read.Value);
    return read.Accepted ? 0 : 2;
}
if (args is ["repair", .. var number])
{
    var declines = RepairBenchmark.Declines;
    if (number is not [] && (number is not [var given] || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out declines) || declines < 1)) return WrongUse();
    RepairBenchmark.Run(Console.Out, declines);
    return 0;
}

if (args is ["week", .. var clusters])
{
    var limit = 60.0;
    if (Array.IndexOf(clusters, "--seconds") is var secondsAt and >= 0)
    {
        if (secondsAt + 1 >= clusters.Length || !double.TryParse(clusters[secondsAt + 1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out limit) || limit is <= 0 or > 3600) return WrongUse();
        clusters = [.. clusters[..secondsAt], .. clusters[(secondsAt + 2)..]];
    }
    var sizes = WeekBenchmark.Sizes.Where(size => clusters is [] || clusters.Contains($"{size.Schools}x{size.Teachers}")).ToList();
    if (sizes.Count < clusters.Length) return WrongUse();
    WeekBenchmark.Run(Console.Out, sizes, limit, replans: 20);
    return 0;
}

if (args is ["replan", .. var towns])
{
    var illnesses = 20;
    if (Array.IndexOf(towns, "--illnesses") is var illAt and >= 0)
    {
        if (illAt + 1 >= towns.Length || !int.TryParse(towns[illAt + 1], NumberStyles.None, CultureInfo.InvariantCulture, out illnesses) || illnesses < 1) return WrongUse();
        towns = [.. towns[..illAt], .. towns[(illAt + 2)..]];
    }
    var sizes = WeekBenchmark.Sizes.Where(size => towns is [] || towns.Contains($"{size.Schools}x{size.Teachers}")).ToList();
    if (sizes.Count < towns.Length) return WrongUse();
    ReplanBenchmark.Run(Console.Out, sizes, illnesses);
    return 0;
}

if (args is ["load", .. var people])
{
    var users = LoadTest.UsualUsers;
    if (people is not [] && (people is not [var given] || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out users))) return WrongUse();
    return users is < LoadTest.FewestUsers or > LoadTest.MostUsers ? WrongUse() : await LoadTest.Run(Console.Out, users);
}

if (args is ["training", .. var trials])
{
    var seeds = 8;
    if (Array.IndexOf(trials, "--seeds") is var seedsAt and >= 0)
    {
        if (seedsAt + 1 >= trials.Length || !int.TryParse(trials[seedsAt + 1], NumberStyles.None, CultureInfo.InvariantCulture, out seeds) || seeds < 1) return WrongUse();
        trials = [.. trials[..seedsAt], .. trials[(seedsAt + 2)..]];
    }
    string[] parts = ["weak", "transfer", "gate", "renewal", "weights"];
    var rows = new List<int>();
    foreach (var word in trials.Except(parts))
    {
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size > 100_000) return WrongUse();
        rows.Add(size);
    }
    TrainingBenchmark.Run(Console.Out, trials is [] ? TrainingBenchmark.Rows : rows, trials is [] ? parts : trials.Intersect(parts), seeds);
    return 0;
}

if (args is ["rotate", .. var rest])
{
    string? Value(string key) => Array.IndexOf(rest, key) is var keyAt and >= 0 && keyAt + 1 < rest.Length ? rest[keyAt + 1] : null;
    var seconds = RotateBenchmark.UsualSeconds;
    if (Value("--seconds") is { } limit && (!double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out seconds) || seconds is < 1 or > 3_600)) return WrongUse();
    string?[] values = ["--seconds", Value("--seconds"), "--out", Value("--out")];
    var districts = rest.Except(values).ToList();
    if (districts.Exists(name => !Array.Exists(DistrictSize.All, size => size.Name == name))) return WrongUse();
    RotateBenchmark.Run(Console.Out, DistrictSize.All.Where(size => districts.Count == 0 || districts.Contains(size.Name)), seconds, Value("--out"));
    return 0;
}

var runs = 5;
if (Array.IndexOf(args, "--runs") is var at and >= 0)
{
    if (at + 1 >= args.Length || !int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out runs) || runs < 1) return WrongUse();
    args = [.. args[..at], .. args[(at + 2)..]];
}
var wanted = args is [] or ["all"] ? InstanceSize.All : [.. InstanceSize.All.Where(size => args.Contains(size.Name))];
if (wanted.Length < args.Length && args is not ["all"]) return WrongUse();

SolveBenchmark.Run(Console.Out, wanted, runs);
return 0;

static int WrongUse()
{
    Console.Error.WriteLine("Usage: [city|dense|province|nation|all]... [--runs N] | engine [city|dense|province|nation]... | scoring | need FOLDER | repair [declines] | week [5x10|15x40|30x100]... [--seconds N] | replan [5x10|15x40|30x100]... [--illnesses N] | load [users] | training [rows|weak|transfer|gate|renewal|weights]... [--seeds N] | rotate [city|yearly|terms]... [--seconds N] [--out DIR]");
    return 2;
}
