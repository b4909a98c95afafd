using CsCheck;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Tests.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Certificates;

/// <summary>A model has two readers that share no arithmetic; they agree to the last point, part and flag.</summary>
public sealed class PlainHeadsTests
{
    [Fact]
    public void Engine_and_audit_read_random_models_alike() => Gen.Select(MadeModels.Random, Gen.Int[0, 1_000_000]).Every(30, (model, seed) =>
    {
        var (sides, pairs) = SomeSides.Random(seed, 7, 9);
        var (engine, audit) = (CompiledModel.Compile(model).On(sides), new PlainHeads(model, sides));
        return Enumerable.Range(0, pairs.Count).All(i =>
        {
            var meters = (int)pairs.DistanceMeters[i];
            var (mine, theirs) = (engine.Explain(pairs.Helper[i], pairs.Receiver[i], meters, pairs.TravelMinutes[i]), audit.Explain(pairs.Helper[i], pairs.Receiver[i], meters, pairs.TravelMinutes[i]));
            return mine.ChanceParts.SequenceEqual(theirs.ChanceParts) && mine.BenefitParts.SequenceEqual(theirs.BenefitParts) && mine.LittleExperience.SequenceEqual(theirs.LittleExperience)
                && mine with { ChanceParts = theirs.ChanceParts, BenefitParts = theirs.BenefitParts, LittleExperience = theirs.LittleExperience } == theirs
                && mine.Points == audit.Points(pairs.Helper[i], pairs.Receiver[i], meters, pairs.TravelMinutes[i]);
        });
    });
}
