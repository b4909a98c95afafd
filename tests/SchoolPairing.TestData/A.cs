using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.TestData;

/// <summary>Builds only what a test is about; everything else has a plain value.</summary>
public static partial class A
{
    public static readonly Stage Primary = new("Primary");
    public static readonly Stage Junior = new("Junior");
    public static readonly UrbanRuralClass Town = new("111");
    public static readonly UrbanRuralClass Village = new("220");

    /// <summary>A place so many kilometres north of the origin near Yueyang.</summary>
    public static GeoPoint Place(double kmNorth, double kmEast = 0) =>
        new(29.0 + kmNorth / 111.195, 113.0 + kmEast / (111.195 * Math.Cos(29.0 * Math.PI / 180)));

    public static School School(
        string id, UrbanRuralClass? urbanRuralClass, GeoPoint? place, Stage? stage = null, string unit = "430621",
        double pupils = 300, double? missing = null, int? capacity = null) => new(
            new SchoolId(id), "学校" + id, new UnitId(unit), "单位" + unit, new CountyId(unit), "县" + unit, null, urbanRuralClass, place, null,
            [new SchoolPart(stage ?? Primary, Facts(pupils, missing), [])], capacity);

    public static School Helper(string id, GeoPoint? place, int? capacity = null, string unit = "430621") =>
        School(id, Town, place, capacity: capacity, unit: unit, pupils: 1200);

    /// <summary>A rural school whose need is <paramref name="missing"/>: 0 (met) to 1 (nothing there).</summary>
    public static School Receiver(string id, GeoPoint? place, double missing = 0.5, string unit = "430621") =>
        School(id, Village, place, missing: missing, unit: unit);

    private static ImmutableArray<Fact> Facts(double pupils, double? missing) => missing is { } share
        ? [new(KnownFacts.MultimediaRooms, (1 - share) * pupils), new(KnownFacts.Pupils, pupils)]
        : [new(KnownFacts.Pupils, pupils)];

    /// <summary>One indicator, one room a pupil; need points = 10,000 × shortfall.</summary>
    public static NeedModel NeedModel { get; } = new(1, "test", new("测试", "test"), null,
        [new NeedIndicator("T1", new("教室", "rooms"), new("间", "rooms"), KnownFacts.MultimediaRooms, KnownFacts.Pupils, 1, false, HelpKind.Things,
            [new DatedLimit(null, 1, new DateOnly(2017, 1, 1), null)], new Curve([0, 1], [0, 10_000]))], null);

    /// <summary>Nearer is better: 1,000 points at 0 km, 0 at 100 km.</summary>
    public static Card Card { get; } = new(1, "test", new("测试", "test"), "expert", 0,
        [new CardFeature(new FeatureId("distance-km"), CurveDirection.Falling, new Curve([0, 100], [1000, 0]), 0)]);

    public static Policy Policy { get; } = new()
    {
        UrbanClasses = [Town],
        RuralClasses = [Village],
        Stages = [Primary],
        MaxDistanceKm = 60,
        NeedModel = "test",
        Card = "test",
    };

    /// <summary>Frozen inputs; lists are sorted here as the service does.</summary>
    public static MatchInputs Inputs(IEnumerable<School> schools, Policy? policy = null, IEnumerable<PlannerDecision>? decisions = null,
        IEnumerable<GivenScore>? scores = null, IEnumerable<TravelTime>? travel = null, Card? card = null) => new(
            1, new("test"), policy ?? Policy, NeedModel, card ?? Card, [.. schools.OrderBy(school => school.Id)],
            [.. (decisions ?? []).OrderBy(decision => decision.Kind).ThenBy(decision => decision.Helper?.Value, StringComparer.Ordinal).ThenBy(decision => decision.Receiver)],
            scores is null ? null : [.. scores.OrderBy(score => score.Helper).ThenBy(score => score.Receiver)],
            travel is null ? null : [.. travel.OrderBy(time => time.Helper).ThenBy(time => time.Receiver)], [], 0);

    public static PlannerDecision Lock(string helper, string receiver) => new(DecisionKind.Lock, new(helper), new(receiver));
    public static PlannerDecision Forbid(string helper, string receiver) => new(DecisionKind.Forbid, new(helper), new(receiver));
    public static PlannerDecision Must(string receiver) => new(DecisionKind.Must, null, new(receiver));
    public static GivenScore Score(string helper, string receiver, long points) => new(new(helper), new(receiver), points);

    /// <summary>A random small city from a seed: schools strewn over a square, needs with ties, some without a place.</summary>
    public static MatchInputs RandomCity(int seed, int mostHelpers = 6, int mostReceivers = 8, Func<Random, Policy>? policy = null)
    {
        var chance = new Random(seed);
        GeoPoint? Anywhere() => chance.Next(20) == 0 ? null : Place(chance.NextDouble() * 90, chance.NextDouble() * 90);
        var helpers = Enumerable.Range(0, chance.Next(1, mostHelpers + 1)).Select(i => Helper($"H{i:00}", Anywhere(), chance.Next(4) == 0 ? chance.Next(0, 3) : null, "U" + chance.Next(3)));
        var receivers = Enumerable.Range(0, chance.Next(1, mostReceivers + 1)).Select(i => Receiver($"R{i:00}", Anywhere(), chance.Next(0, 5) / 4.0, "U" + chance.Next(3)));
        var schools = helpers.Concat(receivers).ToList();
        var chosen = policy?.Invoke(chance) ?? Policy with
        {
            MaxDistanceKm = chance.Next(20, 90),
            HelperCapacity = chance.Next(1, 3),
            HelpersPerReceiver = chance.Next(1, 3),
            Priority = chance.Next(2) == 0 ? Priority.WeakestFirst : Priority.MostSchools,
            Objective = chance.Next(2) == 0 ? Objective.Score : Objective.Distance,
            Units = chance.Next(4) == 0 ? UnitRule.SameUnit : UnitRule.Any,
        };
        return Inputs(schools, chosen);
    }
}
