using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Plans;

/// <summary>What the plan makes as large as possible once the schools helped are settled.</summary>
public enum Objective
{
    /// <summary>The largest total score.</summary>
    Score = 1,
    /// <summary>The fewest total metres, each distance rounded to a metre.</summary>
    Distance = 2,
}

/// <summary>Who is helped first when helpers are short.</summary>
public enum Priority
{
    /// <summary>No school is left out for a less needy one; the number helped is still the largest possible.</summary>
    WeakestFirst = 1,
    /// <summary>As many schools as possible, whoever they are.</summary>
    MostSchools = 2,
}

/// <summary>Which rural schools may receive.</summary>
public enum ReceiverRule
{
    /// <summary>Every school of a rural class and stage of the policy.</summary>
    All = 1,
    /// <summary>Only those that do not pass the school rule of the need model (undecided ones are kept).</summary>
    Weak = 2,
}

/// <summary>How the managing units of the two sides must relate.</summary>
public enum UnitRule
{
    /// <summary>Any.</summary>
    Any = 1,
    /// <summary>Both under the same unit, or a helper under one of the policy's city-wide units.</summary>
    SameUnit = 2,
}

/// <summary>The policy (政策参数) of a plan: dated rules and numbers. A JSON file with the schema config/schemas/policy.schema.json.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Policy")]
public sealed record Policy
{
    /// <summary>Schema number, 1.</summary>
    [Id(0)] public int Schema { get; init; } = 1;

    /// <summary>Day on which dated limits are looked up.</summary>
    [Id(1)] public DateOnly AsOf { get; init; } = new(2026, 9, 1);

    /// <summary>Classes whose schools may help.</summary>
    [Id(2)] public ImmutableArray<UrbanRuralClass> UrbanClasses { get; init; } = [];

    /// <summary>Classes whose schools may receive. No class stands in both lists.</summary>
    [Id(3)] public ImmutableArray<UrbanRuralClass> RuralClasses { get; init; } = [];

    /// <summary>Stages that are twinned; two schools pair only if they share one of them.</summary>
    [Id(4)] public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>Receivers a helper takes on unless its own record says otherwise; 1 to 12.</summary>
    [Id(5)] public int HelperCapacity { get; init; } = 1;

    /// <summary>Helpers a receiver may have; 1 to 4. Everybody's first helper comes before anybody's second.</summary>
    [Id(6)] public int HelpersPerReceiver { get; init; } = 1;

    /// <summary>Great-circle distance limit in kilometres, more than 0; a pair exactly at the limit is allowed.</summary>
    [Id(7)] public double MaxDistanceKm { get; init; } = 60;

    /// <summary>Travel time limit in minutes, where a travel-time file is given; null: no such limit.</summary>
    [Id(8)] public int? MaxTravelMinutes { get; init; }

    /// <summary>What is made as large as possible after the schools helped.</summary>
    [Id(9)] public Objective Objective { get; init; } = Objective.Score;

    /// <summary>Who is helped first.</summary>
    [Id(10)] public Priority Priority { get; init; } = Priority.WeakestFirst;

    /// <summary>Which rural schools may receive.</summary>
    [Id(11)] public ReceiverRule Receivers { get; init; } = ReceiverRule.All;

    /// <summary>How the units of the two sides must relate.</summary>
    [Id(12)] public UnitRule Units { get; init; } = UnitRule.Any;

    /// <summary>Units whose schools may help everywhere even under <see cref="UnitRule.SameUnit"/> (市直).</summary>
    [Id(13)] public ImmutableArray<UnitId> CityWideUnits { get; init; } = [];

    /// <summary>Need model, a file of config/matchmaking/need.</summary>
    [Id(14)] public string NeedModel { get; init; } = "";

    /// <summary>Card, a file of config/matchmaking/cards.</summary>
    [Id(15)] public string Card { get; init; } = "";

    /// <summary>Share of the pairs of a proposal for which as many others are suggested to learn from (see <see cref="Matching.Exploration"/>); more than 0, at most 0.05; null: none.</summary>
    [Id(16)] public double? ExplorationShare { get; init; }
}
