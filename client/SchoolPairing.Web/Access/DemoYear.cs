using Microsoft.AspNetCore.Identity;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Demo;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Access;

/// <summary>
/// The demo city's own plan: matched, with the rotations of a few pairs published, so that the pages of its teacher, principals and planners are full. The pairs
/// are suggestions: no offer is sent. It is made after the start, since nobody should wait for it; the pages say so meanwhile.
/// </summary>
internal sealed class DemoYear(IServiceScopeFactory scopes, RunningSilo silo, DemoNotice notice, WebSettings settings, TimeProvider clock, ILogger<DemoYear> log) : BackgroundService
{
    // Partners of a few pairs take half a minute; the pool of a whole city takes several.
    private const int Pairs = 12, Seconds = 10, DaysToObject = 10;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly PlanId Plan = PlanId.Of("demo");

    private readonly TaskCompletionSource<ProfileId> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sets it going, once in the life of a program, where the settings want it.</summary>
    public void Begin(ProfileId profile)
    {
        if (settings.DemoRotation) notice.UnderWay |= begun.TrySetResult(profile);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var profile = await begun.Task.WaitAsync(stoppingToken);
        // Whoever asks for the demo city owns the installation.
        Caller.Current = Caller.Operator;
        try
        {
            if (await Make(profile, stoppingToken) is { } posted) await Link(posted);
            else log.DemoWithoutPosting();
        }
#pragma warning disable CA1031 // the city is there and its plan is an extra: the program goes on without
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.DemoYearFailed(failure);
        }
        finally
        {
            notice.UnderWay = false;
        }
    }

    /// <summary>Makes the plan. The posting of whom somebody signs in for: itinerant where there is one, then of the helper's teachers or at the receiver; null where nobody goes.</summary>
    private async Task<PostingRow?> Make(ProfileId profile, CancellationToken stop)
    {
        var (helper, receiver) = DemoPeople.Schools(DemoCity.UsualSeed, settings.DemoSchools);
        var pairs = Near(await Matched(profile, stop), SchoolId.Of(helper.School), SchoolId.Of(receiver.School));
        var rotations = silo.Grains.GetGrain<IRotationPlanGrain>(Plan.Value);
        var usual = Accepted(await rotations.Configure(new(Command("rotation-policy"))));
        Accepted(await rotations.Configure(new(Command("rotation-pairs"), usual.Policy! with { Sending = SendingRule.PartnersOnly }, Pairs: [.. pairs])));
        var run = Accepted(await rotations.Start(new(Command("rotation-run"), DemoCity.UsualSeed, Seconds))).Run;
        if (await Ended(silo.Grains.GetGrain<IRotationRunGrain>(run.Value).Outcome, stop) is not RotationOutcome.Planned) return null;
        var version = Accepted(await rotations.Get()).Version;
        Accepted(await rotations.Publish(new(Command("rotation-publish"), version, run, BureauClock.Today(clock).AddDays(DaysToObject))));
        return Accepted(await rotations.Postings(new(Published: true, Take: 2000))).Rows
            .OrderByDescending(row => !row.Week.IsEmpty).ThenByDescending(row => row.Posting.Home.Value == helper.School || row.Posting.Host.Value == receiver.School).FirstOrDefault();
    }

    /// <summary>The demo teacher's account becomes that of somebody who goes. Whoever is signed in as the demo teacher is so from the next page on.</summary>
    private async Task Link(PostingRow posted)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByNameAsync(DemoStart.Teacher) is not { } teacher) return;
        (teacher.FullName, teacher.Teacher, teacher.School) = (posted.Name, posted.Posting.Teacher.Value, posted.Posting.Home.Value);
        await users.UpdateAsync(teacher);
        scope.ServiceProvider.GetRequiredService<EndedSessions>().End(teacher.Id);
    }

    private async Task<IReadOnlyList<ProposedPair>> Matched(ProfileId profile, CancellationToken stop)
    {
        var plan = silo.Grains.GetGrain<IPlanGrain>(Plan.Value);
        Accepted(await plan.Configure(new ConfigurePlan(Command("plan"), profile, null, null, null, null, null)));
        var run = Accepted(await plan.StartRun(Command("run"), DemoCity.UsualSeed)).Run;
        return await Ended(silo.Grains.GetGrain<IMatchRunGrain>(run.Value).Outcome, stop) is MatchOutcome.ProvenBest best ? best.Proposal.Pairs : [];
    }

    /// <summary>The two schools for whom somebody signs in first, then those with the shortest way.</summary>
    private static IEnumerable<PairId> Near(IReadOnlyList<ProposedPair> pairs, SchoolId helper, SchoolId receiver) => pairs
        .OrderByDescending(pair => pair.Receiver == receiver).ThenByDescending(pair => pair.Helper == helper).ThenBy(pair => pair.DistanceMeters).ThenBy(pair => pair.Receiver)
        .Take(Pairs).Select(pair => new PairId(pair.Helper, pair.Receiver));

    // Over is a run whose outcome is kept, which is a moment after its last phase.
    private async Task<T> Ended<T>(Func<Task<Answer<T>>> outcome, CancellationToken stop) where T : class
    {
        while (true)
        {
            if ((await outcome()).Value is { } ended) return ended;
            await Task.Delay(Look, clock, stop);
        }
    }

    private static CommandId Command(string what) => CommandId.Of("demo-" + what);

    private static T Accepted<T>(Answer<T> answer) where T : class =>
        answer.Accepted ? answer.Value : throw new InvalidOperationException("the demo year was refused: " + answer.Refusals[0].Code);
}
