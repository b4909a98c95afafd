using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Silo.Tests.Matching;

/// <summary>What the repair engine answers comes back the same from another process and from a document.</summary>
public sealed class RepairWireTests : IDisposable
{
    private static readonly SchoolId Helper = new("H"), Receiver = new("R");
    private static readonly PairId Pair = new(Helper, Receiver);
    private static readonly PlanEffect Effect = new(-5, [Receiver], [Helper], [new(Helper, Receiver, true, 7)]);

    private readonly ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    [Fact]
    public void A_menu_survives() => Survives<ReplanOutcome>(new ReplanOutcome.Found(
        [new(RepairGoal.FewestChanges, [Pair], new(1, 1, 7, 1200, 7, 3, 0.25), Effect, 1, Effect, [Receiver]),
         new(RepairGoal.LeaveOpen, [], new(0, 0, 0, 0, 0, null, null), Effect, 0, Effect, [])]));

    [Fact]
    public void A_clash_survives() => Survives<ReplanOutcome>(new ReplanOutcome.Impossible(
        [new(new(DecisionKind.Must, null, Receiver), null, [Receiver]), new(null, new(new("matching.accepted-pair"), [new("helper", "H")]), [Helper, Receiver])]));

    [Fact]
    public void A_refusal_survives() => Survives<ReplanOutcome>(new ReplanOutcome.Refused([Refusal.Of(RefusalCode.NotACandidate, ("helper", "H"), ("receiver", "R"))]));

    [Fact] public void Regrets_survive() => Survives(new RegretList([new(Pair, true, Effect, [Receiver])]));

    [Fact] public void Alternatives_survive() => Survives(new AlternativeList([new(Pair, 7, 1200, Effect)]));

    [Theory]
    [InlineData(true), InlineData(false)]
    public void A_reserve_survives(bool somebody) => Survives(new PairReserve(Pair, somebody ? Helper : null, somebody ? Receiver : null, Effect));

    [Fact] public void A_limit_survives() => Survives(new PlaceLimit(Helper, 2));

    public void Dispose() => services.Dispose();

    private void Survives<T>(T value)
    {
        var serializer = services.GetRequiredService<Serializer>();
        var json = JsonSerializer.Serialize(value, ContractJson.Compact);
        Assert.Equal(json, JsonSerializer.Serialize(serializer.Deserialize<T>(serializer.SerializeToArray(value)), ContractJson.Compact));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, ContractJson.Compact), ContractJson.Compact));
    }
}
