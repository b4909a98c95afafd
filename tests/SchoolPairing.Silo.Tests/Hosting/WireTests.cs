using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Hosting;

/// <summary>What is stored, handed out as a file or sent to another process comes back the same.</summary>
public sealed class WireTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    internal static MatchInputs Inputs { get; } = InputsOf.Plan(
        TestSilo.Profile,
        new(FakeCity.Policy, [new(DecisionKind.Lock, FakeCity.Id(0), FakeCity.Id(1))], [new(FakeCity.Id(0), FakeCity.Id(1), -5)],
            [new(FakeCity.Id(0), FakeCity.Id(1), 30)], [new(FakeCity.Id(0), FakeCity.Id(1), 2)]),
        FakeCity.NeedModel, FakeCity.Card, Enumerable.Range(0, 6).Select(number => new RegisteredSchool(FakeCity.School(number), 1, false)), seed: 3);

    internal static Proposal Proposal { get; } = FakeCity.Proposal(Inputs);

    [Fact]
    public void Inputs_survive_the_wire() => Assert.Equal(Json(Inputs), Json(OverTheWire(Inputs)));

    [Fact]
    public void A_proposal_survives_the_wire() => Assert.Equal(Json(Proposal), Json(OverTheWire(Proposal)));

    [Fact]
    public void A_proposal_survives_its_file() =>
        Assert.Equal(Json(Proposal), Json(JsonSerializer.Deserialize<Proposal>(JsonSerializer.Serialize(Proposal, ContractJson.Indented), ContractJson.Indented)!));

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void An_outcome_survives_the_wire(string kind) => Assert.Equal(Json(Outcome(kind)), Json(OverTheWire(Outcome(kind))));

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void An_outcome_survives_the_database(string kind) =>
        Assert.Equal(Json(Outcome(kind)), Json(PackedJson.Unpack<MatchOutcome>(PackedJson.Pack(Outcome(kind)))));

    [Fact]
    public void A_refused_answer_survives_the_wire()
    {
        var answer = OverTheWire(Answer<MatchOutcome>.Refuse(Refusal.Of(RefusalCode.UnknownRun, ("run", "2026-1"))));

        Assert.Equal((false, "2026-1"), (answer.Accepted, answer.Refusals[0].Details[0].Value));
    }

    [Fact]
    public void A_request_to_try_again_survives_the_wire() => Assert.Equal("disk full", OverTheWire(new TryAgainException("disk full")).Message);

    public static TheoryData<string> Outcomes => [.. Enum.GetNames<OutcomeKind>()];

    public void Dispose() => services.Dispose();

    private static MatchOutcome Outcome(string kind) => Enum.Parse<OutcomeKind>(kind) switch
    {
        OutcomeKind.ProvenBest => new MatchOutcome.ProvenBest(Proposal),
        OutcomeKind.Impossible => new MatchOutcome.Impossible(
            [new(new(DecisionKind.Must, null, FakeCity.Id(1)), null, []), new(null, new(new("matching.capacity"), [new("limit", "1")]), [FakeCity.Id(0)])]),
        OutcomeKind.Refused => new MatchOutcome.Refused([Refusal.Of(RefusalCode.NumbersTooLarge, ("what", "points"))]),
        _ => new MatchOutcome.Cancelled(),
    };

    private enum OutcomeKind
    {
        ProvenBest,
        Impossible,
        Refused,
        Cancelled,
    }

    private T OverTheWire<T>(T value)
    {
        var serializer = services.GetRequiredService<Serializer>();
        return serializer.Deserialize<T>(serializer.SerializeToArray(value))!;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Compact);
}
