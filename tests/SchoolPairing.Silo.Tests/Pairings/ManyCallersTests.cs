using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;
using Xunit;
using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class ManyCallersTests
{
    /// <summary>Two hundred at once answer, withdraw, edit, repair and undo; whatever the order turns out to be, no school is ever promised more than its places and no yes is lost.</summary>
    [Fact]
    public async Task Two_hundred_at_once_never_exceed_a_capacity_and_lose_no_answer()
    {
        await using var city = await Published(120, offers: new() { AutoRepair = RepairGoal.FewestChanges });
        var promised = new System.Collections.Concurrent.ConcurrentDictionary<OfferId, OfferState>();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(caller => Task.Run(() => Work(city, caller, promised))));
        var rows = await city.Rows();

        foreach (var school in rows.Where(row => Stands(row.State)).GroupBy(row => row.Helper)) Assert.True(school.Count() <= 2, school.Key.Value);
        foreach (var school in rows.Where(row => Stands(row.State)).GroupBy(row => row.Receiver)) Assert.True(school.Count() <= 1, school.Key.Value);
        Assert.All(city.Silo.Storage.Read(Places), place => Assert.InRange(place.Used, 0, place.Places));
        Assert.NotEmpty(promised);
        Assert.All(promised.Keys, offer => Assert.Contains(rows, row => row.Offer == offer && row.State is OfferState.OneAccepted or OfferState.Accepted or OfferState.Declined && row.HelperAnswer.Kind == AnswerKind.Accept));
        var changes = city.Silo.Storage.Read(rows => TwinningTable.Changes(rows, new("2026"), 0, 10_000));
        Assert.Equal(Enumerable.Range(1, changes.Length).Select(number => (long)number), changes.Select(change => change.Sequence));
    }

    [Fact]
    public async Task The_database_itself_refuses_more_offers_than_places()
    {
        await using var city = await Published();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => city.Silo.Service<DatabaseWriter>().Write(rows => rows.Execute("UPDATE offer_place SET used = places + 1")));
    }

    private static async Task Work(TwinningCity city, int caller, System.Collections.Concurrent.ConcurrentDictionary<OfferId, OfferState> promised)
    {
        var chance = new Random(caller);
        for (var time = 0; time < 3; time++)
        {
            var rows = (await city.Rows()).Where(row => row.State is OfferState.Open or OfferState.OneAccepted).ToList();
            if (rows.Count == 0) return;
            var row = rows[chance.Next(rows.Count)];
            switch (caller % 10)
            {
                case 0:
                    await city.Say(row, OfferSide.Receiver, AnswerKind.Decline);
                    break;
                case 1:
                    await city.Edit(new(EditKind.Forbid, row.Helper, row.Receiver));
                    break;
                case 2:
                    await city.Undo();
                    break;
                default:
                    // Helpers say yes and nobody takes it back: only receivers decline, and an agreed offer does not move.
                    if ((await city.Say(row, OfferSide.Helper, AnswerKind.Accept)).Accepted) promised[row.Offer] = OfferState.OneAccepted;
                    if ((await city.Say(row, OfferSide.Receiver, AnswerKind.Accept)) is { Accepted: false } refused)
                        Assert.Contains(refused.Refusals[0].Code, new[] { RefusalCode.WrongOfferState, RefusalCode.UnknownOffer });
                    break;
            }
        }
    }

    private static bool Stands(OfferState state) => state is OfferState.Open or OfferState.OneAccepted or OfferState.Accepted or OfferState.Confirmed;

    private static List<Place> Places(Rows rows) => [.. rows.Query<Place>("SELECT used AS Used, places AS Places FROM offer_place")];

    private sealed record Place(long Used, long Places);
}
