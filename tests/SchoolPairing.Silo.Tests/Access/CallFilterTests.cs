using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Orleans.Serialization.Invocation;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Access;
using SchoolPairing.Silo.Matching;
using Xunit;

namespace SchoolPairing.Silo.Tests.Access;

public sealed class CallFilterTests
{
    private static readonly Type Stream = typeof(IAsyncEnumerableGrainExtension);
    private static readonly Caller Principal = new(new("p"), Role.Principal, School: new("s1"));

    private readonly Mock<IIncomingGrainCallContext> call = new();

    [Fact]
    public async Task A_method_that_says_nothing_is_open_to_the_service_only()
    {
        Assert.False(await Passes(Request(typeof(IMatchRunWork), nameof(IMatchRunWork.Begin)), Caller.Operator));
        Assert.True(await Passes(Request(typeof(IMatchRunWork), nameof(IMatchRunWork.Begin)), Caller.Service));
    }

    [Fact]
    public async Task The_runtimes_own_calls_pass_without_a_caller() =>
        Assert.True(await Passes(Request(Stream, nameof(IAsyncEnumerableGrainExtension.StartEnumeration)), null));

    [Fact]
    public async Task A_request_that_an_extension_of_the_runtime_carries_is_judged_as_well()
    {
        var carried = Request(typeof(IPlanGrain), nameof(IPlanGrain.Get));
        var stream = Request(Stream, nameof(IAsyncEnumerableGrainExtension.StartEnumeration), Guid.Empty, carried.Object);

        Assert.False(await Passes(stream, Principal));
        Assert.All(Stream.GetMethods().Where(method => method.Name == nameof(IAsyncEnumerableGrainExtension.StartEnumeration)),
            start => Assert.Contains(start.GetParameters(), parameter => typeof(IInvokable).IsAssignableFrom(parameter.ParameterType)));
    }

    [Fact]
    public async Task A_method_with_an_answer_answers_the_refusal_with_role_and_act()
    {
        Assert.False(await Passes(Request(typeof(IPlanGrain), nameof(IPlanGrain.Configure)), Principal));

        call.VerifySet(context => context.Result = It.Is<object>(answer => SaysRole(answer)));
    }

    [Fact]
    public async Task A_method_without_an_answer_throws_the_refusal()
    {
        var refused = await Assert.ThrowsAsync<CallerRefusedException>(() => Call(Request(typeof(IPlanGrain), nameof(IPlanGrain.Get)), Principal));

        Assert.Equal("IPlanGrain.Get", Assert.Single(refused.Refusal.Details, detail => detail.Name == "act").Value);
    }

    private static bool SaysRole(object answer) => answer is Answer<PlanState> { Refusals: [{ Code: RefusalCode.NotAllowed } refusal] }
        && Texts.Say(refusal, "en").Contains("principal", StringComparison.Ordinal);

    private async Task<bool> Passes(Mock<IInvokable> request, Caller? caller)
    {
        call.Invocations.Clear();
        try
        {
            await Call(request, caller);
        }
        catch (CallerRefusedException)
        {
            return false;
        }
        return call.Invocations.Any(invocation => invocation.Method.Name == nameof(IIncomingGrainCallContext.Invoke));
    }

    private Task Call(Mock<IInvokable> request, Caller? caller)
    {
        Caller.Current = caller;
        call.Setup(context => context.Request).Returns(request.Object);
        return new CallFilter(NullLogger<CallFilter>.Instance).Invoke(call.Object);
    }

    private static Mock<IInvokable> Request(Type face, string method, params object[] arguments)
    {
        var request = new Mock<IInvokable>();
        request.Setup(asked => asked.GetMethod()).Returns(face.GetMethods().First(known => known.Name == method));
        request.Setup(asked => asked.GetArgumentCount()).Returns(arguments.Length);
        request.Setup(asked => asked.GetArgument(It.IsAny<int>())).Returns((int index) => arguments[index]);
        return request;
    }
}
