using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Benchmarks.Matching;

/// <summary>A region for the whole engine: schools strewn evenly so that each receiver has about so many helpers within the limit.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Helpers">Schools that help.</param>
/// <param name="Receivers">Schools that receive.</param>
/// <param name="Near">Helpers within the distance limit of a receiver, on average; all where it is not less than the helpers.</param>
internal sealed record CitySize(string Name, int Helpers, int Receivers, int Near)
{
    internal static readonly ImmutableArray<CitySize> All =
    [
        new("city", 300, 900, 100), new("dense", 1_000, 1_000, 1_000), new("province", 20_000, 20_000, 50), new("nation", 60_000, 120_000, 42),
    ];
}

/// <summary>Frozen inputs of a made region; the need model and the card are the shipped ones.</summary>
internal static class MadeCities
{
    private const double LimitKm = 60;

    internal static MatchInputs Make(CitySize size)
    {
        var chance = new Random(20260901);
        var kmOfSide = Math.Sqrt(size.Helpers * Math.PI * LimitKm * LimitKm / Math.Min(size.Near, size.Helpers));
        if (size.Near >= size.Helpers) kmOfSide = LimitKm / 2;
        var degrees = kmOfSide / 111.195;
        School Make(int index, bool helper)
        {
            var pupils = helper ? chance.Next(600, 2400) : chance.Next(20, 400);
            double Share(double low, double high) => low + (high - low) * chance.NextDouble();
            var good = helper ? Share(0.9, 1.4) : Share(0.3, 1.2);
            Fact[] facts =
            [
                new(KnownFacts.BackboneTeachers, Math.Round(pupils * 0.01 * good * Share(0.5, 1.5))), new(KnownFacts.EquipmentYuan, Math.Round(pupils * 2000 * good)),
                new(KnownFacts.MultimediaRooms, Math.Round(pupils * 0.023 * good * Share(0.7, 1.3))), new(KnownFacts.Pupils, pupils),
                new(KnownFacts.SportsAndArtsTeachers, Math.Round(pupils * 0.009 * good * Share(0.3, 1.7))), new(KnownFacts.SportsAreaSquareMeters, Math.Round(pupils * 7.5 * good)),
                new(KnownFacts.Teachers, Math.Round(pupils / 17.0)), new(KnownFacts.TeachersAboveRequiredDegree, Math.Round(pupils * 0.042 * good)),
                new(KnownFacts.TeachingRoomsSquareMeters, Math.Round(pupils * 4.5 * good)),
            ];
            var unit = new UnitId($"U{chance.Next(120):000}");
            return new School(new($"{(helper ? 'H' : 'R')}{index:000000}"), "", unit, unit.Value, new(unit.Value), unit.Value, null, new(helper ? "111" : "220"),
                new GeoPoint(20 + chance.NextDouble() * degrees, 100 + chance.NextDouble() * degrees / Math.Cos(double.DegreesToRadians(20 + degrees / 2))), null,
                [new SchoolPart(new("Primary"), [.. facts.OrderBy(fact => fact.Id)], [])], helper && chance.Next(10) >= 6 ? chance.Next(2, 4) : null);
        }
        var schools = Enumerable.Range(0, size.Helpers).Select(index => Make(index, true)).Concat(Enumerable.Range(0, size.Receivers).Select(index => Make(index, false)));
        var policy = new Policy { UrbanClasses = [new("111")], RuralClasses = [new("220")], Stages = [new("Primary")], MaxDistanceKm = LimitKm, NeedModel = "cn-2017", Card = "expert" };
        return new(1, new("made"), policy, Read<NeedModel>("need/cn-2017"), Read<Card>("cards/expert"), [.. schools], [], null, null, [], 0);
    }

    private static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "config", "matchmaking", name + ".json")), ContractJson.Compact)!;
}
