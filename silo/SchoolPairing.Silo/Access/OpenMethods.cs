using System.Collections.Concurrent;
using System.Reflection;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Access;

/// <summary>Who may call which method, as the interfaces say it. What says nothing is open to nobody but the service itself.</summary>
internal static class OpenMethods
{
    private static readonly ConcurrentDictionary<MethodInfo, Door> Doors = new();
    private static readonly MethodInfo RefusedAnswer = typeof(OpenMethods).GetMethod(nameof(Refused), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The refusal of a call; null where the caller may.</summary>
    public static Refusal? Refuse(MethodInfo method, Caller? caller) =>
        Doors.GetOrAdd(method, Read).Lets(caller) ? null : new Scope(caller).NotAllowed($"{method.DeclaringType!.Name}.{method.Name}");

    /// <summary>The refusal as the method's own answer; null where it has none that could carry it.</summary>
    public static object? AnswerOf(MethodInfo method, Refusal refusal) => Doors.GetOrAdd(method, Read).Answer?.Invoke(refusal);

    private static Door Read(MethodInfo method) => new(
        method.GetCustomAttribute<OpenToAttribute>()?.Roles ?? [],
        // Task<Answer<T>> and ValueTask<Answer<T>> alike.
        method.ReturnType is { IsGenericType: true } promised && promised.GetGenericArguments() is [{ IsGenericType: true } answer]
            && answer.GetGenericTypeDefinition() == typeof(Answer<>)
            ? RefusedAnswer.MakeGenericMethod(answer.GetGenericArguments()).CreateDelegate<Func<Refusal, object>>()
            : null);

    private static Answer<T> Refused<T>(Refusal refusal) where T : class => Answer<T>.Refuse(refusal);

    private sealed record Door(IReadOnlyList<Role> Open, Func<Refusal, object>? Answer)
    {
        public bool Lets(Caller? caller) => caller is not null && (caller.Role == Role.Service || Open.Contains(caller.Role));
    }
}
