using System.Reflection;
using SchoolPairing.Contracts.Access;
using Xunit;

namespace SchoolPairing.Silo.Tests.Access;

/// <summary>Every method of every grain interface of Contracts, also of those that are added later, and how to call any of them.</summary>
internal static class GrainMethods
{
    /// <summary>By interface, then name.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
    [
        .. typeof(Caller).Assembly.GetExportedTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods()).OrderBy(Name, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. All.Select(Name)];

    public static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    public static MethodInfo Of(string name) => Assert.Single(All, method => Name(method) == name);

    /// <summary>One caller of each role that a person has, with the unit or school that belongs to it, and nobody.</summary>
    public static IReadOnlyList<Caller?> Callers { get; } =
    [
        null, .. Enum.GetValues<Role>().Where(role => role != Role.Service).Select(role => new Caller(
            new("a1"), role, role == Role.CountyPlanner ? new("u1") : null, role is Role.Principal or Role.Teacher ? new("s1") : null)),
    ];

    /// <summary>Calls a method with empty arguments: enough to learn whether the caller gets past the door, not to do anything.</summary>
    public static Task<object?> Call(IGrainFactory grains, MethodInfo method) => Call(grains, method,
        typeof(IGrainWithIntegerKey).IsAssignableFrom(method.DeclaringType) ? 0 : "none", [.. method.GetParameters().Select(parameter => Empty(parameter.ParameterType))]);

    /// <summary>Calls a method of the grain with this key.</summary>
    public static async Task<object?> Call(IGrainFactory grains, MethodInfo method, object key, object?[] arguments)
    {
        var face = method.DeclaringType!;
        var grain = key is int number ? grains.GetGrain(face, number) : grains.GetGrain(face, (string)key);
        var promised = method.Invoke(grain, arguments);
        if (promised!.GetType().GetMethod("GetAsyncEnumerator") is not null)
            return await First((IAsyncEnumerable<object>)promised);
        var task = promised as Task ?? (Task)promised.GetType().GetMethod("AsTask")!.Invoke(promised, null)!;
        await task.WaitAsync(TestContext.Current.CancellationToken);
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private static async Task<object?> First(IAsyncEnumerable<object> stream)
    {
        await foreach (var item in stream) return item;
        return null;
    }

    private static object? Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
