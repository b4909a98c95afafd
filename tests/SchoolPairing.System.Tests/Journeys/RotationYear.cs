using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Access;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>Published rotations of the demo city's teachers: the pages of teachers, principals and planners are full.</summary>
internal static class RotationYear
{
    private const int Seconds = 10, Pairs = 12;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// A plan whose rotations are published, made where it is not there yet. The demo teacher's account becomes that of an itinerant teacher.
    /// </summary>
    public static async Task<PostingRow> Published(IServiceProvider services, string plan)
    {
        await PublishedYear.Waiting(services, plan);
        Caller.Current = Caller.Operator;
        var grains = services.GetRequiredService<IGrainFactory>();
        var rotations = grains.GetGrain<IRotationPlanGrain>(plan);
        if (Accepted(await rotations.Get()).Published is null) await Publish(grains, rotations, plan);
        var rows = Accepted(await rotations.Postings(new(true, Take: 2000))).Rows;
        var posted = rows.FirstOrDefault(row => !row.Week.IsEmpty) ?? rows[0];
        await Link(services, posted);
        return posted;
    }

    /// <summary>A request for deferral of the demo teacher, which nobody has taken yet.</summary>
    public static async Task<DeferralId> AskedDeferral(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var teacher = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync("teacher"))!;
        Caller.Current = teacher.Caller;
        var grain = services.GetRequiredService<IGrainFactory>().GetGrain<IDeferralsGrain>("main");
        if (Accepted(await grain.Own()).Rows is [var first, ..]) return first.Row.Id;
        var kind = Accepted(await grain.Kinds()).Kinds[0].Id;
        return Accepted(await grain.Ask(new(CommandId.Of("every-page-deferral"), kind, DateOnly.FromDateTime(DateTime.Today).AddDays(60), ""))).Row.Id;
    }

    private static async Task Publish(IGrainFactory grains, IRotationPlanGrain rotations, string plan)
    {
        var pairs = (await grains.GetGrain<IBoardGrain>(plan).Get(null)).Value!.Pairs.Select(row => row.Pair).Take(Pairs);
        var usual = Accepted(await rotations.Configure(new(CommandId.Of(plan + "-usual")))).Policy!;
        // A few partners: the timetables of a whole city are the benchmarks' matter.
        Accepted(await rotations.Configure(new(CommandId.Of(plan + "-few"), usual with { Sending = SendingRule.PartnersOnly }, Pairs: [.. pairs])));
        var run = Accepted(await rotations.Start(new(CommandId.Of(plan + "-start"), 1, Seconds))).Run;
        var grain = grains.GetGrain<IRotationRunGrain>(run.Value);
        // Over is the run whose outcome is kept, which is a moment after its last phase.
        while ((await grain.Outcome()).Value is null) await Task.Delay(100, Cancel);
        var before = Accepted(await rotations.Get());
        Accepted(await rotations.Publish(new(CommandId.Of(plan + "-publish"), before.Version, run, DateOnly.FromDateTime(DateTime.Today).AddDays(10))));
    }

    private static async Task Link(IServiceProvider services, PostingRow posted)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var teacher = (await users.FindByNameAsync("teacher"))!;
        if (teacher.Teacher == posted.Posting.Teacher.Value) return;
        (teacher.Teacher, teacher.School) = (posted.Posting.Teacher.Value, posted.Posting.Home.Value);
        Assert.True((await users.UpdateAsync(teacher)).Succeeded);
    }

    private static T Accepted<T>(Answer<T> answer) where T : class
    {
        Assert.True(answer.Accepted, string.Join("; ", answer.Refusals.Select(refusal => Texts.Say(refusal, "en"))));
        return answer.Value;
    }
}
