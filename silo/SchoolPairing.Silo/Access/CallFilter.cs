using System.Reflection;
using Microsoft.Extensions.Logging;
using Orleans.Serialization.Invocation;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Silo.Access;

/// <summary>
/// Every call of a grain of ours passes here: nobody, a role that the method is not open to and a method that is open to nobody are refused
/// before the grain sees the call. What lies within a role's reach the grain itself asks of <see cref="Scope"/>.
/// </summary>
internal sealed partial class CallFilter(ILogger<CallFilter> logger) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        foreach (var method in Called(context.Request))
            if (!IsOfTheRuntime(method) && OpenMethods.Refuse(method, Caller.Current) is { } refusal)
            {
                CallRefused(method.DeclaringType!.Name, method.Name, Caller.Current?.Role.ToString() ?? "nobody");
                context.Result = OpenMethods.AnswerOf(method, refusal) ?? throw new CallerRefusedException(refusal);
                return;
            }
        await context.Invoke();
    }

    // A stream of answers is asked for through an extension of the runtime, which carries our own request inside.
    private static IEnumerable<MethodInfo> Called(IInvokable request)
    {
        yield return request.GetMethod();
        for (var argument = 0; argument < request.GetArgumentCount(); argument++)
            if (request.GetArgument(argument) is IInvokable carried)
                foreach (var method in Called(carried)) yield return method;
    }

    // The runtime's own grains, extensions and reminders keep the cluster going on nobody's behalf.
    private static bool IsOfTheRuntime(MethodInfo method) =>
        method.DeclaringType!.Assembly.GetName().Name is { } name && (name == "Orleans" || name.StartsWith("Orleans.", StringComparison.Ordinal));

    [LoggerMessage(EventId = 1011, EventName = nameof(CallRefused), Level = LogLevel.Warning, Message = "Refused {Grain}.{Method} to {Role}")]
    private partial void CallRefused(string grain, string method, string role);
}
