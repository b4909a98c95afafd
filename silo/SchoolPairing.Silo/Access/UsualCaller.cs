using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Silo.Access;

/// <summary>Gives calls that say nobody the caller that this process usually works for.</summary>
internal sealed class UsualCaller(Caller usual) : IOutgoingGrainCallFilter
{
    public Task Invoke(IOutgoingGrainCallContext context)
    {
        Caller.Current ??= usual;
        return context.Invoke();
    }
}
