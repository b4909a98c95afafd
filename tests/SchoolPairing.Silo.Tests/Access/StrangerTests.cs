using System.Reflection;
using System.Text.Json;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Pairings;
using Xunit;

namespace SchoolPairing.Silo.Tests.Access;

/// <summary>
/// The matrix of the wrong school and the wrong unit, made from the interfaces: every method that a principal, a teacher or a county planner may call,
/// called about an offer of others. A method that is added later is asked as well.
/// </summary>
public sealed class StrangerTests(StrangerTests.City city) : IClassFixture<StrangerTests.City>
{
    private static readonly Role[] Narrow = [Role.Principal, Role.Teacher, Role.CountyPlanner];

    // Beside the two that refuse: what a method says that finds nothing within the caller's reach.
    private static readonly RefusalCode[] Refusing =
    [
        RefusalCode.OutsideScope, RefusalCode.NotAllowed, RefusalCode.StepTooLate, RefusalCode.NothingToRedo, RefusalCode.NothingToRepair,
        .. Enum.GetValues<RefusalCode>().Where(code => code.ToString().StartsWith("Unknown", StringComparison.Ordinal)),
    ];

    // Rotations speak of teachers and their posts, of which this city has none: the door is tested there, the reach with their own grains.
    private static readonly string[] OfTeachers = ["SchoolPairing.Contracts.Rotations", "SchoolPairing.Contracts.Teachers"];

    public static TheoryData<string> Methods =>
        [.. GrainMethods.All.Where(method => Open(method).Any(Narrow.Contains) && !OfTeachers.Contains(method.DeclaringType!.Namespace)).Select(GrainMethods.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Whoever_asks_beyond_the_own_reach_learns_nothing_and_changes_nothing(string name)
    {
        var method = GrainMethods.Of(name);
        var before = await city.State();
        foreach (var stranger in city.Strangers.Where(caller => Open(method).Contains(caller.Role)))
        {
            var said = await Said(method, stranger);
            Assert.DoesNotContain(city.Foreign.Helper.Value, said, StringComparison.Ordinal);
            Assert.DoesNotContain(city.Foreign.Receiver.Value, said, StringComparison.Ordinal);
        }
        Assert.Equal(before, await city.State());
    }

    private static IReadOnlyList<Role> Open(MethodInfo method) => method.GetCustomAttribute<OpenToAttribute>()?.Roles ?? [];

    /// <summary>The answer as JSON; empty where it was refused for a reason that tells nothing.</summary>
    private async Task<string> Said(MethodInfo method, Caller caller)
    {
        object? answer;
        try
        {
            answer = await TwinningCity.As(caller, () => GrainMethods.Call(city.Twinned.Silo.Grains, method, city.KeyOf(method), city.Arguments(method)));
        }
        catch (CallerRefusedException)
        {
            return "";
        }
        if (answer?.GetType().GetProperty(nameof(Answer<object>.Refusals))?.GetValue(answer) is IEnumerable<Refusal> refusals && refusals.Any())
        {
            Assert.All(refusals, refusal => Assert.Contains(refusal.Code, Refusing));
            return "";
        }
        return JsonSerializer.Serialize(answer, ContractJson.Compact);
    }

    /// <summary>A city with offers, people who have nothing to do with the first of them, and arguments that speak of it.</summary>
    public sealed class City : IAsyncLifetime
    {
        private readonly MadeArguments made = new();

        internal TwinningCity Twinned { get; private set; } = null!;

        internal OfferRow Foreign { get; private set; } = null!;

        internal IReadOnlyList<Caller> Strangers { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Twinned = await TwinningCity.Published(40);
            var rows = await Twinned.Rows();
            Foreign = rows[0];
            var other = rows.First(row => row.Receiver != Foreign.Receiver && row.Helper != Foreign.Helper);
            Strangers =
            [
                TwinningCity.Principal(other.Receiver), TwinningCity.Principal(other.Helper), TwinningCity.Principal(new("elsewhere")),
                new(new("t"), Role.Teacher, School: other.Helper), new(new("k"), Role.CountyPlanner, Unit: new("elsewhere")), new(new("n"), Role.CountyPlanner),
            ];
        }

        internal async Task<(string Hash, long Version)> State()
        {
            var page = await Twinned.Page();
            made.Speak(Foreign, page.Version, Twinned.Clock.Today);
            return (page.StateHash, page.Version);
        }

        internal object?[] Arguments(MethodInfo method) => [.. method.GetParameters().Select(parameter => made.Of(parameter.ParameterType, parameter.Name!))];

        internal object KeyOf(MethodInfo method) => method.DeclaringType!.Name switch
        {
            _ when typeof(IGrainWithIntegerKey).IsAssignableFrom(method.DeclaringType) => 0,
            "IBoardGrain" or "IOffersGrain" or "IPlanGrain" => "2026",
            "IMatchRunGrain" => "2026-1",
            "ISchoolGrain" => Foreign.Receiver.Value,
            _ => "main",
        };

        public ValueTask DisposeAsync() => Twinned.DisposeAsync();
    }
}
