using System.Text.Json;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Tests.Scoring;

namespace SchoolPairing.Matchmaking.Tests.Need;

internal static class NeedSamples
{
    public static readonly DateOnly Today = new(2026, 9, 1);
    public static readonly Stage Primary = new("Primary");
    public static readonly Stage Junior = new("Junior");

    public static NeedModel National { get; } = Model("cn-2017");

    public static NeedModel Model(string id) =>
        JsonSerializer.Deserialize<NeedModel>(ShippedConfig.Text($"matchmaking/need/{id}.json"), ContractJson.Indented)!;

    /// <summary>A part with 1000 pupils that meets every national limit with room to spare, save what is said.</summary>
    public static SchoolPart Part(Stage stage, params (FactId Id, double? Value)[] except)
    {
        var facts = new SortedDictionary<FactId, double?>
        {
            [KnownFacts.Pupils] = 1000,
            [KnownFacts.TeachersAboveRequiredDegree] = 60,
            [KnownFacts.BackboneTeachers] = 20,
            [KnownFacts.SportsAndArtsTeachers] = 10,
            [KnownFacts.TeachingRoomsSquareMeters] = 6000,
            [KnownFacts.SportsAreaSquareMeters] = 11000,
            [KnownFacts.EquipmentYuan] = 3_000_000,
            [KnownFacts.MultimediaRooms] = 30,
        };
        foreach (var (id, value) in except) facts[id] = value;
        return new SchoolPart(stage, [.. facts.Where(f => f.Value is not null).Select(f => new Fact(f.Key, f.Value!.Value))], []);
    }

    public static School School(params SchoolPart[] parts) => SomeSides.School("3643000001", parts);

    public static SchoolNeed Assess(params SchoolPart[] parts) =>
        Matchmaking.Need.NeedAssessor.Assess(School(parts), [Primary, Junior], National, Today);

    public static SchoolPart With(this SchoolPart part, params SubjectStaffing[] subjects) =>
        part with { Subjects = [.. subjects.OrderBy(s => s.Subject)] };
}
