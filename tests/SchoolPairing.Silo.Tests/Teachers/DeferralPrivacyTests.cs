using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Access;
using Xunit;
using static SchoolPairing.Silo.Tests.Teachers.TeacherCity;

namespace SchoolPairing.Silo.Tests.Teachers;

/// <summary>
/// Two reasons are marked, one imported and one asked for here. Whatever any grain of teachers answers to anybody, whatever is stored outside the one table,
/// logged, audited or reported: the marks are nowhere but with the deciding planner. Not even the teacher reads them again: a principal may issue a new sign-in code
/// for a teacher's account, and whoever signs in with it is that teacher to the grains.
/// </summary>
public sealed class DeferralPrivacyTests : IAsyncLifetime
{
    private const string Note = "标记说明九五二七";
    private const string Kind = "marked-kind";

    private static readonly Caller Decider = County(1);
    private static readonly Caller Themselves = Teacher(1);

    // Kinds are lists of what there may be, not of what anybody has.
    private static readonly string[] ListsOfKinds = ["IDeferralsGrain.Kinds", "ITeacherRegisterGrain.Template"];

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TeacherCity city = null!;

    public async ValueTask InitializeAsync()
    {
        city = await Start();
        Replace(Path.Combine("rules", "cn-2014.json"), "\"id\": \"illness\"");
        Replace(Path.Combine("import", "yueyang.json"), "\"id\": \"illness\"");
        Accepted(await city.Apply(Everybody(Row(1, ("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病"), ("暂缓说明", Note)))));
        var asked = Accepted(await As(Themselves, () => city.Deferrals.Ask(new(city.Next, Kind, city.Clock.Today.AddDays(90), Note))));
        Accepted(await As(Decider, () => city.Deferrals.Take(city.Next, asked.Row.Id)));
        Accepted(await As(Decider, () => city.Deferrals.Take(city.Next, new("d1"))));
        Accepted(await As(Decider, () => city.Deferrals.Read(new("d1"))));
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    public static IEnumerable<MethodInfo> Methods => GrainMethods.All.Where(method =>
        method.DeclaringType == typeof(ITeacherRegisterGrain) || method.DeclaringType == typeof(ITeacherGrain) || method.DeclaringType == typeof(IDeferralsGrain)
        || method.DeclaringType == typeof(ICalendarFeedGrain));

    private static IEnumerable<Caller?> Callers =>
    [
        null, Caller.Service, Caller.Operator, new(new("a"), Role.Administrator), CityPlanner("city"), CityPlanner("another"), Decider, County(1, "another"), County(0), Principal(1), Principal(2),
        Themselves, Teacher(2),
    ];

    [Fact]
    public async Task No_answer_of_any_method_to_anybody_else_says_why()
    {
        var secret = Accepted(await As(Themselves, () => city.Of("T1").OpenFeed(city.Next))).Secret;
        var answers = 0;
        // Whoever changes something goes last: a request that is taken back has nothing to give away.
        foreach (var method in Methods.OrderBy(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CommandId) || Commands(parameter.ParameterType) is not null)))
            foreach (var caller in Callers)
                foreach (var deferral in new[] { "d1", "d2" })
                {
                    var answer = await Answer(method, caller, new(deferral), secret);
                    if (answer is null) continue;
                    answers++;
                    var name = GrainMethods.Name(method);
                    var may = ListsOfKinds.Contains(name) || (caller == Decider && name == "IDeferralsGrain.Read");
                    Assert.True(may || !Marked(answer), $"{name} tells {caller?.Role.ToString() ?? "nobody"} {caller?.Account}: {answer}");
                }

        Assert.True(answers > 200, $"only {answers} answers were looked at");
        Assert.DoesNotContain(city.Silo.Log.Lines, Marked);
        Assert.NotEmpty(city.Silo.Log.Lines);
        AssertStoredNowhereElse(inTable: 1);
    }

    [Fact]
    public async Task The_deciding_planner_reads_it_and_the_teacher_sees_where_it_stands()
    {
        Assert.Equal((Kind, Note), Accepted(await As(Decider, () => city.Deferrals.Read(new("d2")))) is var reason ? (reason.Kind, reason.Note) : default);
        Assert.Equal([DeferralState.Taken, DeferralState.Granted], Accepted(await As(Themselves, () => city.Deferrals.Own())).Rows.Select(own => own.Row.State));
        AssertStoredNowhereElse(inTable: 2);
    }

    [Fact]
    public async Task A_reason_that_was_taken_back_is_in_no_byte_of_the_file()
    {
        Accepted(await As(Themselves, () => city.Deferrals.Withdraw(city.Next, new("d2"))));
        Accepted(await city.Apply(Everybody()));
        await city.Silo.Restart(() =>
        {
            foreach (var file in city.Silo.Files.Where(file => Path.GetFileName(file).StartsWith("schoolpairing.db", StringComparison.Ordinal)))
                Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Note)) < 0, file);
        });
    }

    private async Task<string?> Answer(MethodInfo method, Caller? caller, DeferralId deferral, string secret)
    {
        var face = method.DeclaringType!;
        var key = face == typeof(ITeacherGrain) ? "T1" : face == typeof(ICalendarFeedGrain) ? Silo.Teachers.FeedTable.HashOf(secret) : "main";
        Caller.Current = caller;
        try
        {
            var promised = (Task)method.Invoke(city.Silo.Grains.GetGrain(face, key), [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType, deferral))])!;
            await promised;
            var answer = promised.GetType().GetProperty("Result")!.GetValue(promised)!;
            return JsonSerializer.Serialize(answer, answer.GetType(), Readable)
                + (answer is Answer<CalendarFile> { Value: { } file } ? Encoding.UTF8.GetString(file.Content) : "");
        }
        catch (CallerRefusedException refused)
        {
            return refused.ToString();
        }
        finally
        {
            Caller.Current = null;
        }
    }

    private object? Argument(Type type, DeferralId deferral) =>
        type == typeof(CommandId) ? city.Next
        : type == typeof(TeacherId) ? new TeacherId("T1")
        : type == typeof(DeferralId) ? deferral
        : type == typeof(SchoolId?) ? School(1)
        : type == typeof(ImportFile) ? Everybody(Row(1, ("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病"), ("暂缓说明", Note), ("性别", Note)))
        : type == typeof(ProfileId) ? Profile
        : type == typeof(TeacherQuery) ? new TeacherQuery()
        : type == typeof(string) ? "zh-CN"
        : Commands(type)?.Invoke(this, deferral) ?? throw new InvalidOperationException($"how is {type.Name} called?");

    private static Func<DeferralPrivacyTests, DeferralId, object>? Commands(Type type) =>
        type == typeof(SetWish) ? (test, _) => new SetWish(test.city.Next, RotationWish.Willing, [])
        : type == typeof(AskDeferral) ? (test, _) => new AskDeferral(test.city.Next, "other", test.city.Clock.Today.AddDays(30), "别的事")
        : type == typeof(DecideDeferral) ? (test, deferral) => new DecideDeferral(test.city.Next, deferral, Grant: true, test.city.Clock.Today.AddDays(30), "")
        : null;

    private static bool Marked(string text) => text.Contains(Note, StringComparison.Ordinal) || text.Contains(Kind, StringComparison.Ordinal);

    /// <summary>Looks into every cell of every table, packed documents unpacked.</summary>
    private void AssertStoredNowhereElse(int inTable)
    {
        var found = new List<string>();
        using var connection = new SqliteConnection($"Data Source={Assert.Single(city.Silo.Files, file => file.EndsWith("schoolpairing.db", StringComparison.Ordinal))};Mode=ReadOnly");
        connection.Open();
        foreach (var table in Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => (string)row[0]).ToList())
            found.AddRange(Query(connection, $"SELECT * FROM \"{table}\"").SelectMany(row => row).Where(cell => Text(cell) is { } text && Marked(text)).Select(_ => table));

        Assert.All(found, table => Assert.Equal("deferral_reason", table));
        Assert.True(found.Count >= inTable, "the marks are not even where they belong");
    }

    private static IEnumerable<object[]> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of tables of our own file
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            yield return cells;
        }
    }

    private static string? Text(object cell)
    {
        if (cell is not byte[] bytes) return cell as string;
        try
        {
            using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
            return unpacked.ReadToEnd();
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private void Replace(string config, string id)
    {
        var path = Assert.Single(city.Silo.Files, file => file.EndsWith(config, StringComparison.Ordinal));
        var text = File.ReadAllText(path);
        Assert.Contains(id, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(id, $"\"id\": \"{Kind}\"", StringComparison.Ordinal));
    }
}
