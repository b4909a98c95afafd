using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Rotations;
using Xunit;

namespace SchoolPairing.Web.Tests.Rotations;

/// <summary>What a page that watches a rotation run is told.</summary>
public sealed class RotationEventsTests
{
    [Fact]
    public async Task A_run_is_told_to_be_over_only_when_its_outcome_is_kept()
    {
        var told = new List<string>();
        await foreach (var item in RotationEvents.Watch(new EndingRun(), new Words(), TimeProvider.System, TestContext.Current.CancellationToken)) told.Add(item.EventType!);

        Assert.Equal(["progress", "progress", "done"], told);
    }

    /// <summary>Solves, then has passed its last phase, then has kept its outcome.</summary>
    private sealed class EndingRun : IRotationRunGrain
    {
        private int asked, outcomes;

        public Task<Answer<RotationRunState>> Get() => Task.FromResult(Answer<RotationRunState>.Of(new(
            new("r"), PlanId.Of("p"), new(asked++ == 0 ? RotationPhase.Solving : RotationPhase.Done, 3, null, null), "", 1, 1, default)));

        public Task<Answer<RotationOutcome>> Outcome() => Task.FromResult(outcomes++ == 0
            ? Answer<RotationOutcome>.Refuse(Refusal.Of(RefusalCode.WrongRunState, ("run", "r"), ("state", "Running"))) : Answer<RotationOutcome>.Of(new RotationOutcome.Cancelled()));

        public Task<Answer<RotationRunState>> Cancel(CommandId command) => throw new NotSupportedException();

        public Task<Answer<RotationInputs>> Inputs() => throw new NotSupportedException();
    }
}
