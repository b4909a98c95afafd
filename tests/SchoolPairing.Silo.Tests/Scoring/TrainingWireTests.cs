using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Scoring;

/// <summary>What a training ends with comes back the same from the wire, the database and its file.</summary>
public sealed class TrainingWireTests : IDisposable
{
    private static readonly TrainingOutcome Trained = SomeModels.Trained(3, DateTimeOffset.UnixEpoch);

    private readonly ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Fact]
    public void A_trained_model_survives_the_wire()
    {
        var serializer = services.GetRequiredService<Serializer>();

        Assert.Equal(Json(Trained), Json(serializer.Deserialize<TrainingOutcome>(serializer.SerializeToArray(Trained))));
    }

    [Fact]
    public void A_trained_model_survives_the_database() => Assert.Equal(Json(Trained), Json(PackedJson.Unpack<TrainingOutcome>(PackedJson.Pack(Trained))));

    [Fact]
    public void A_refused_training_survives_the_database()
    {
        TrainingOutcome refused = new TrainingOutcome.Refused([Refusal.Of(RefusalCode.NoUsableRows, ("file", "a"), ("rows", "1"))]);

        Assert.Equal(Json(refused), Json(PackedJson.Unpack<TrainingOutcome>(PackedJson.Pack(refused))));
    }

    [Fact]
    public void A_model_survives_its_file() => Assert.Equal(Json(SomeModels.Model()),
        Json(JsonSerializer.Deserialize<ScoreModel>(JsonSerializer.Serialize(SomeModels.Model(), ContractJson.Indented), ContractJson.Compact)));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Compact);
}
