using System.Reflection;
using System.Text.Json;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Access;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>
/// The matrix of the wrong unit, school and teacher, made from the interface: every method of a rotation plan that a principal, a teacher or a county planner may call,
/// called about a posting, a request and a nomination of others. A method that is added later is asked as well.
/// </summary>
public sealed class RotationStrangerTests(RotationStrangerTests.City city) : IClassFixture<RotationStrangerTests.City>
{
    private static readonly Role[] Narrow = [Role.Principal, Role.Teacher, Role.CountyPlanner];

    private static readonly RefusalCode[] Refusing =
        [RefusalCode.OutsideScope, RefusalCode.NotAllowed, .. Enum.GetValues<RefusalCode>().Where(code => code.ToString().StartsWith("Unknown", StringComparison.Ordinal))];

    private static readonly Caller[] Strangers =
    [
        new(new("k"), Role.CountyPlanner, Unit: new("elsewhere")), new(new("n"), Role.CountyPlanner), Principal(new("elsewhere")), new(new("p"), Role.Principal),
        new(new("t"), Role.Teacher, School: FakeCity.Id(0)), new(new("x"), Role.Teacher, School: FakeCity.Id(0), Teacher: new("X")),
    ];

    public static TheoryData<string> Methods =>
        [.. GrainMethods.All.Where(method => method.DeclaringType == typeof(IRotationPlanGrain) && Open(method).Any(Narrow.Contains)).Select(GrainMethods.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Whoever_asks_beyond_the_own_reach_learns_nothing_and_changes_nothing(string name)
    {
        var method = GrainMethods.Of(name);
        var before = await city.State();
        foreach (var stranger in Strangers.Where(caller => Open(method).Contains(caller.Role)))
        {
            var said = await Said(method, stranger);
            foreach (var foreign in new[] { TeacherOf(0).Value, TeacherOf(0, 2).Value, FakeCity.Id(0).Value, FakeCity.Id(1).Value }) Assert.DoesNotContain(foreign, said, StringComparison.Ordinal);
        }
        Assert.Equal(before, await city.State());
    }

    private static IReadOnlyList<Role> Open(MethodInfo method) => method.GetCustomAttribute<OpenToAttribute>()?.Roles ?? [];

    /// <summary>The answer as JSON; empty where it was refused for a reason that tells nothing.</summary>
    private async Task<string> Said(MethodInfo method, Caller caller)
    {
        var answer = await As(caller, () => GrainMethods.Call(city.Rotated.Silo.Grains, method, "2026", [.. method.GetParameters().Select(parameter => city.Of(parameter.ParameterType))]));
        if (answer?.GetType().GetProperty(nameof(Answer<object>.Refusals))?.GetValue(answer) is IEnumerable<Refusal> refusals && refusals.Any())
        {
            Assert.All(refusals, refusal => Assert.Contains(refusal.Code, Refusing));
            return "";
        }
        return JsonSerializer.Serialize(answer, ContractJson.Compact);
    }

    /// <summary>A published plan with an objection and a nomination, and arguments that speak of them.</summary>
    public sealed class City : IAsyncLifetime
    {
        private RotationId posting;
        private RequestId request;
        private DemandId demand;
        private long version;

        internal RotationCity Rotated { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Rotated = await RotationCity.Published();
            posting = (await Rotated.OwnRow(0)).Id;
            request = Assert.Single(Accepted(await Rotated.Ask(0, RequestKind.Objection)).Rows).Id;
            Accepted(await As(PrincipalOf(0), () => Rotated.Plan.Nominate(new(Rotated.Next, TeacherOf(0, 2), FakeCity.Id(1)))));
            demand = Assert.Single(Accepted(await As(PrincipalOf(1), () => Rotated.Plan.FileDemand(new(Rotated.Next, FakeCity.Primary, MadePlan.Music, 6, Rotated.Clock.Today, DemandKind.Special, "合唱团")))).Demands).Id;
        }

        internal async Task<string> State()
        {
            version = await Rotated.Version();
            return JsonSerializer.Serialize(new object[] { version, await Rotated.Rows(), Accepted(await Rotated.Plan.Requests()), Accepted(await Rotated.Plan.Nominations()), Accepted(await Rotated.Plan.Demands()) }, ContractJson.Compact);
        }

        internal object? Of(Type type)
        {
            var (next, away) = (Rotated.Next, new RotationChange(RotationChangeKind.TeacherAway, TeacherOf(0), new DateOnly(2026, 9, 14), new DateOnly(2026, 9, 14)));
            object?[] known =
            [
                next, posting, request, TeacherOf(0), FakeCity.Id(1), true, away, new PostingQuery(Published: true, Take: 500), new SendReplan(next, version, away, "x"),
                new AskRotation(next, posting, RequestKind.Objection, null, null, null, "别人的"), new DecideRequest(next, request, true, ""),
                new NominateTeacher(next, TeacherOf(0), null), new ConsentNomination(next, TeacherOf(0, 2), true), new AcknowledgeNomination(next, true),
                demand, new FileDemand(next, FakeCity.Primary, MadePlan.Music, 6, Rotated.Clock.Today, DemandKind.Special, "别人的"), new DecideDemand(next, demand, true, ""),
            ];
            var wanted = Nullable.GetUnderlyingType(type) ?? type;
            return known.FirstOrDefault(value => value!.GetType() == wanted) ?? throw new InvalidOperationException($"{type} cannot be made: teach it here");
        }

        public ValueTask DisposeAsync() => Rotated.DisposeAsync();
    }
}
