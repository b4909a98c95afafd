using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Tests.Rotations.Assignment;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations;

public sealed class PeopleOutlookTests
{
    private static NeedIndicator People(string id, FactId fact) => new(id, Rotating.Text, Rotating.Text, fact, KnownFacts.Pupils, 100, false, HelpKind.People, [new DatedLimit(null, 1, new(2017, 1, 1), null)], new Curve([0, 1], [0, 1]));
    private static readonly NeedModel Model = new(1, "test", Rotating.Text, null, [People("L2", KnownFacts.BackboneTeachers), People("L3", KnownFacts.SportsAndArtsTeachers)], null);

    private static School With(School school, double pupils, double backbone, double arts) => school with
    {
        Parts = [new SchoolPart(A.Primary, [.. new Fact[] { new(KnownFacts.Pupils, pupils), new(KnownFacts.BackboneTeachers, backbone), new(KnownFacts.SportsAndArtsTeachers, arts) }.OrderBy(fact => fact.Id)], [])],
    };

    [Fact]
    public void A_backbone_music_teacher_moves_both_indicators_from_home_to_host()
    {
        var from = Rotating.Case([Rotating.Teacher("P") with { Rank = BackboneRank.City }], [Rotating.Post("X")], schools: [With(Rotating.Town("T"), 100, 3, 3), With(Rotating.Village("V"), 100, 0, 1)]);
        var forecast = PeopleOutlook.Of(Model, from.Inputs, Runs.Planned(from), BalanceScope.Everybody);
        // L2: 3 and 0 become 2 and 1; L3: 3 and 1 become 2 and 2.
        Assert.Equal([("L2", 1.0, 0.333, 1, 2), ("L3", 0.5, 0.0, 2, 2)], forecast.Select(row => (row.Indicator, row.VariationBefore!.Value, Math.Round(row.VariationAfter!.Value, 3), row.MetBefore, row.MetAfter)));
    }
}
