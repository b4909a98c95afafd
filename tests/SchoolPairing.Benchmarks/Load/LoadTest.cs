using System.Diagnostics;
using System.Globalization;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>
/// Many users at once over HTTP against the running program, which is killed and started again in the middle. Everything that it acknowledged is written
/// down and looked for at the end.
/// </summary>
internal sealed class LoadTest(TextWriter to, string folder, int users)
{
    internal const int UsualUsers = 200, FewestUsers = 4, MostUsers = 300;

    private const int Seed = 20261124, UsersAPlanner = 20, SmallCity = 300, SmallCityUsers = 40;

    private readonly Figures figures = new();
    private readonly Journal journal = new(enough: users / 2);
    private readonly string data = Path.Combine(folder, "data"), killed = Path.Combine(folder, "killed");

    /// <summary>Runs it in a folder of its own, which is gone afterwards.</summary>
    /// <returns>0: nothing was wrong; 1: something was, and it is said what.</returns>
    public static async Task<int> Run(TextWriter to, int users)
    {
        var folder = Directory.CreateTempSubdirectory("load-").FullName;
        try
        {
            return await new LoadTest(to, folder, users).Run();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<int> Run()
    {
        var planners = Math.Max(2, users / UsersAPlanner);
        var city = await LoadCity.Make(data, users <= SmallCityUsers ? SmallCity : SchoolPairing.Demo.DemoCity.DefaultSites);
        var schools = city.Principals.Take(users - planners).ToList();
        if (schools.Count < users - planners) throw new InvalidOperationException($"only {schools.Count} schools have an offer");
        using var program = new WebProcess(data);
        var first = await program.Start();
        var browsers = Enumerable.Range(0, users).Select(_ => new Browser(program, figures)).ToList();
        var clock = Stopwatch.StartNew();
        await SignIn(program, browsers, city, schools, planners);
        Say($"{users} users ({schools.Count} principals, {planners} planners), {city.Offers} offers; program ready in {first.TotalSeconds:f1} s, everybody signed in after {clock.Elapsed.TotalSeconds:f1} s more");

        clock.Restart();
        using var over = new CancellationTokenSource();
        var answering = Task.WhenAll(schools.Select((school, at) => new PrincipalUser(school.Value, browsers[at], journal, new Random(Seed + at)).Work()));
        var planning = Task.WhenAll(browsers[schools.Count..].Select((browser, at) => new PlannerUser(browser, journal, new Random(-Seed - at)).Work(over.Token)));
        _ = answering.ContinueWith(_ => journal.NoMore(), TaskScheduler.Default);
        await journal.Enough;
        var down = Stopwatch.StartNew();
        await program.Kill();
        // Whoever was waiting is told nothing now, so all that is in the journal was acknowledged before.
        AcknowledgedAnswer[] before = [.. journal.Answers];
        Copy();
        await program.Start();
        var outage = down.Elapsed;
        await answering;
        await over.CancelAsync();
        await planning;
        var took = clock.Elapsed;
        await program.Kill();
        browsers.ForEach(browser => browser.Dispose());

        var served = took - outage;
        Say($"{figures.Requests} requests in {served.TotalSeconds:f1} s of service ({figures.Requests / served.TotalSeconds:f0} a second), {figures.Errors.Count} errors");
        Say($"  kill -9 after {before.Length} answers; serving again after {outage.TotalSeconds:f1} s; {figures.CutOff} requests cut off and sent again");
        Say($"  {journal.Answers.Count} answers acknowledged, {journal.Repeats} of them sent twice; planners: {Counts(journal.Acts)}; refused: {Counts(journal.Refused)}");
        figures.Say(to);
        var faults = await Check("as the kill left it", killed, before, null);
        faults += await Check("at the end", data, journal.Answers, journal.Acts);
        foreach (var complaint in program.Complaints.Take(10)) to.WriteLine("  the program said: " + complaint);
        return faults == 0 && figures.Errors.Count == 0 ? 0 : 1;
    }

    private async Task SignIn(WebProcess program, List<Browser> browsers, LoadCity city, List<SchoolId> schools, int planners)
    {
        using var admin = new Browser(program, figures);
        var desk = new AccountDesk(admin, data);
        await desk.Open();
        var codes = new Dictionary<string, string>();
        foreach (var unit in schools.Select(school => city.Units[school]).Distinct())
            foreach (var (school, code) in await desk.Principals(unit)) codes[school] = code;
        var slips = schools.Select(school => codes[school.Value]).ToList();
        for (var planner = 0; planner < planners; planner++)
            slips.Add(await desk.Planner($"planner-{planner}", planner % 4 == 3 ? city.Units[schools[planner]] : null));
        var ready = await Task.WhenAll(browsers.Zip(slips, (browser, code) => AccountDesk.Activate(browser, code)));
        if (ready.Contains(false))
            throw new InvalidOperationException($"{ready.Count(one => !one)} users could not sign in: {string.Join("; ", figures.Errors.Concat(program.Complaints).Take(10))}");
    }

    private async Task<int> Check(string when, string where, IReadOnlyCollection<AcknowledgedAnswer> answers, IReadOnlyDictionary<string, int>? acts)
    {
        var (found, faults) = await AfterCheck.Read(where, answers, acts);
        Say($"{when}: {found}; {faults.Count} faults");
        foreach (var fault in faults) to.WriteLine("  WRONG " + fault);
        return faults.Count;
    }

    private void Copy()
    {
        Directory.CreateDirectory(killed);
        foreach (var file in Directory.EnumerateFiles(data, "schoolpairing.db*")) File.Copy(file, Path.Combine(killed, Path.GetFileName(file)));
    }

    private static string Counts(IReadOnlyDictionary<string, int> counts) => string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));

    private void Say(FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
