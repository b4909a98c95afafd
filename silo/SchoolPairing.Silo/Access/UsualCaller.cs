using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Silo.Access;

/// <summary>Gives calls that say nobody the caller that this process usually works for.</summary>
internal sealed class UsualCaller(Caller usual) : IOutgoingGrainCallFilter
{
    // Asynchronous, so that the caller stays with this call and does not become that of the caller's whole flow of work.
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        Caller.Current ??= usual;
        await context.Invoke();
    }
}
