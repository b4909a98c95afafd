using Google.OrTools.ModelBuilder;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>Frees a linear model's native memory, which the collector does not see.</summary>
internal sealed class OwnedModel(IntegerProgram program) : IDisposable
{
    public Model Model { get; } = LinearModel.Of(program);

    public void Dispose() => Model.Helper.Dispose();
}
