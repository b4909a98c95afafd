using System.Collections;
using System.Reflection;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Access;

/// <summary>The matrix: every grain method × every role and nobody, made from the interfaces themselves.</summary>
public sealed class DoorTests(DoorTests.Cluster cluster) : IClassFixture<DoorTests.Cluster>
{
    public static TheoryData<string> Methods => GrainMethods.Names;

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_says_who_may_call_it(string method)
    {
        var open = GrainMethods.Of(method).GetCustomAttribute<OpenToAttribute>();

        // What is the service's alone names nobody else.
        Assert.True(open is { Roles.Count: > 0 } && (!open.Roles.Contains(Role.Service) || open.Roles is [Role.Service]),
            $"{method} needs [OpenTo(…)] with the roles of persons that may call it, or with the service alone");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_method_is_refused_exactly_where_it_is_not_open(string method)
    {
        var called = GrainMethods.Of(method);
        var open = called.GetCustomAttribute<OpenToAttribute>()?.Roles ?? [];
        foreach (var caller in GrainMethods.Callers)
            Assert.True((caller is not null && open.Contains(caller.Role)) != await IsRefused(called, caller), $"{method} called by {caller?.Role.ToString() ?? "nobody"}");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task The_service_itself_may_call_every_method(string method) => Assert.False(await IsRefused(GrainMethods.Of(method), Caller.Service));

    /// <summary>Whether the door refused. What the grain itself says to empty arguments, a fault included, comes from behind the door.</summary>
    private async Task<bool> IsRefused(MethodInfo method, Caller? caller)
    {
        Caller.Current = caller;
        try
        {
            return RefusalsOf(await GrainMethods.Call(cluster.Silo.Grains, method)).Any(refusal => refusal.Code == RefusalCode.NotAllowed);
        }
        catch (CallerRefusedException refused)
        {
            return refused.Refusal.Code == RefusalCode.NotAllowed;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return false;
        }
        finally
        {
            Caller.Current = null;
        }
    }

    private static IEnumerable<Refusal> RefusalsOf(object? answer) =>
        (answer?.GetType().GetProperty(nameof(Answer<object>.Refusals))?.GetValue(answer) as IEnumerable)?.OfType<Refusal>() ?? [];

    /// <summary>A silo that nobody usually calls.</summary>
    public sealed class Cluster : IAsyncLifetime
    {
        internal TestSilo Silo { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Silo = await TestSilo.StartFor(usual: null);

        public ValueTask DisposeAsync() => Silo.DisposeAsync();
    }
}
