using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Access;
using Xunit;
using static SchoolPairing.Silo.Tests.Teachers.TeacherCity;

namespace SchoolPairing.Silo.Tests.Teachers;

/// <summary>
/// The matrix of the wrong unit, school and teacher, made from the interfaces: every method about teachers that a principal, a teacher or a county planner may call,
/// called about T1, their requests and their school. A method that is added later is asked as well.
/// </summary>
public sealed class TeacherStrangerTests(TeacherStrangerTests.City city) : IClassFixture<TeacherStrangerTests.City>
{
    private const string Note = "标记说明九五二七";

    private static readonly Role[] Narrow = [Role.Principal, Role.Teacher, Role.CountyPlanner];

    private static readonly RefusalCode[] Refusing =
        [RefusalCode.OutsideScope, RefusalCode.NotAllowed, .. Enum.GetValues<RefusalCode>().Where(code => code.ToString().StartsWith("Unknown", StringComparison.Ordinal))];

    private static readonly Caller[] Strangers =
    [
        County(0), new(new("k"), Role.CountyPlanner, Unit: new("elsewhere")), new(new("n"), Role.CountyPlanner), Principal(2), Principal(3), new(new("e"), Role.Principal, School: new("elsewhere")),
        new(new("p"), Role.Principal), Teacher(2), new(new("colleague"), Role.Teacher, School: School(1), Teacher: new("X1")), new(new("without"), Role.Teacher, School: School(1)),
    ];

    // What T1, their school and their words are, and nobody else.
    private static readonly string[] Foreign = ["T1", "教师1", School(1).Value, Note];

    public static TheoryData<string> Methods =>
        [.. GrainMethods.All.Where(method => method.DeclaringType!.Namespace == typeof(ITeacherGrain).Namespace && Open(method).Any(Narrow.Contains)).Select(GrainMethods.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Whoever_asks_beyond_the_own_reach_learns_nothing_and_changes_nothing(string name)
    {
        var method = GrainMethods.Of(name);
        var before = await city.State();
        foreach (var stranger in Strangers.Where(caller => Open(method).Contains(caller.Role)))
            foreach (var arguments in city.Arguments(method))
            {
                var said = await Said(method, stranger, arguments);
                Assert.All(Foreign, foreign => Assert.DoesNotContain(foreign, said, StringComparison.Ordinal));
            }
        Assert.Equal(before, await city.State());
    }

    private static IReadOnlyList<Role> Open(MethodInfo method) => method.GetCustomAttribute<OpenToAttribute>()?.Roles ?? [];

    /// <summary>The answer as JSON; of a refusal for a reason that tells nothing only what the caller did not say themselves.</summary>
    private async Task<string> Said(MethodInfo method, Caller caller, object?[] arguments)
    {
        var answer = await As(caller, () => GrainMethods.Call(city.Of.Silo.Grains, method, method.DeclaringType == typeof(ITeacherGrain) ? "T1" : "main", arguments));
        if (answer?.GetType().GetProperty(nameof(Answer<object>.Refusals))?.GetValue(answer) is IEnumerable<Refusal> refusals && refusals.Any())
        {
            Assert.All(refusals, refusal => Assert.Contains(refusal.Code, Refusing));
            return Json(refusals).Replace("\"T1\"", "", StringComparison.Ordinal).Replace($"\"{School(1)}\"", "", StringComparison.Ordinal);
        }
        return Json(answer);
    }

    private static string Json(object? value) => JsonSerializer.Serialize(value, City.Readable);

    /// <summary>T1 has a wish, a calendar address, a request that was taken and one that the file brought; the arguments speak of them.</summary>
    public sealed class City : IAsyncLifetime
    {
        internal static readonly JsonSerializerOptions Readable = new(ContractJson.Compact) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        internal TeacherCity Of { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Of = await Start();
            Accepted(await Of.Apply(Everybody(Row(1, ("暂缓交流至", "2027-08-31"), ("暂缓原因", "患病"), ("暂缓说明", Note)))));
            Accepted(await As(Teacher(1), () => Of.Deferrals.Ask(new(new("asked"), "illness", Of.Clock.Today.AddDays(90), Note))));
            Accepted(await As(County(1), () => Of.Deferrals.Take(Of.Next, new("d2"))));
            Accepted(await As(Teacher(1), () => Of.Of("T1").Wish(new(new("wished"), RotationWish.RatherNot, [School(3)]))));
            Accepted(await As(Teacher(1), () => Of.Of("T1").OpenFeed(Of.Next)));
        }

        /// <summary>Everything of T1, as the teacher and their own planner see it.</summary>
        internal async Task<string> State() => Json(new object[]
        {
            Accepted(await As(Teacher(1), () => Of.Of("T1").Own())), Accepted(await As(Teacher(1), () => Of.Deferrals.Own())),
            Accepted(await As(County(1), () => Of.Deferrals.Open())).Rows.Where(row => row.Teacher == new TeacherId("T1")), Accepted(await Of.Register.Teacher(new("T1"))),
        });

        /// <summary>What a stranger may try: T1 by name, by school, by unit, by an open question, and the very commands that T1 gave.</summary>
        internal IEnumerable<object?[]> Arguments(MethodInfo method)
        {
            var choices = method.GetParameters().Select(parameter => Choices(parameter.ParameterType)).ToList();
            for (var round = 0; round < (choices.Count == 0 ? 1 : choices.Max(choice => choice.Length)); round++)
                yield return [.. choices.Select(choice => choice[round % choice.Length])];
        }

        public ValueTask DisposeAsync() => Of.DisposeAsync();

        private object?[] Choices(Type type) =>
            type == typeof(CommandId) ? [Of.Next, new CommandId("asked"), new CommandId("wished")]
            : type == typeof(TeacherId) ? [new TeacherId("T1")]
            : type == typeof(DeferralId) ? [new DeferralId("d1"), new DeferralId("d2")]
            : type == typeof(SchoolId?) ? [School(1), null]
            : type == typeof(string) ? ["en"]
            : type == typeof(TeacherQuery) ? [new TeacherQuery(), new TeacherQuery(School: School(1)), new TeacherQuery(Unit: new UnitId("u1")), new TeacherQuery(Text: "T1")]
            : type == typeof(SetWish) ? [new SetWish(Of.Next, RotationWish.Willing, []), new SetWish(new("wished"), RotationWish.Willing, [])]
            : type == typeof(AskDeferral) ? [new AskDeferral(Of.Next, "illness", Of.Clock.Today.AddDays(30), "别的事"), new AskDeferral(new("asked"), "illness", Of.Clock.Today.AddDays(30), "别的事")]
            : type == typeof(DecideDeferral) ? [new DecideDeferral(Of.Next, new("d1"), Grant: true, Of.Clock.Today.AddDays(30), ""), new DecideDeferral(Of.Next, new("d2"), Grant: false, null, "不行")]
            : throw new InvalidOperationException($"{type} cannot be made: teach it here");
    }
}
