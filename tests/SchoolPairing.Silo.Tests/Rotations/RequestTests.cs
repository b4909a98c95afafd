using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed class RequestTests
{
    private static readonly DateOnly Tuesday = new(2026, 9, 15);

    [Fact]
    public async Task Leave_waits_for_a_planner_and_its_grant_takes_the_visits_of_these_days_away()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(2, RequestKind.Leave, Tuesday, Tuesday.AddDays(1))).Rows);
        var before = await city.OwnRow(2);
        var decided = Assert.Single(Accepted(await city.Decide(asked.Id, grant: true)).Rows);
        var after = await city.OwnRow(2);

        Assert.Equal((RequestState.Open, FirstDay.AddDays(3), RequestState.Granted), (asked.State, asked.AnswerBy, decided.State));
        Assert.Equal((2, 0, 2), (after.WeekOf(Tuesday.AddDays(-1)).Length, after.WeekOf(Tuesday).Length, after.WeekOf(Tuesday.AddDays(2)).Length));
        Assert.Equal(new DaySpan(Tuesday, Tuesday.AddDays(1)), Assert.Single(after.Away));
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal(2, after.Visits.First(span => span.Days.Has(Tuesday)).Gone.Length);
    }

    [Fact]
    public async Task A_refusal_of_a_planner_needs_words_and_changes_no_posting()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(2, RequestKind.Objection)).Rows);
        var wordless = await As(Planner, () => city.Plan.Decide(new(city.Next, asked.Id, false, " ")));
        var version = await city.Version();
        var decided = Assert.Single(Accepted(await city.Decide(asked.Id, grant: false)).Rows);

        Assert.Equal(RefusalCode.InvalidField, Refused(wordless).Code);
        Assert.Equal((RequestState.Refused, "名额已满", version), (decided.State, decided.Answer, await city.Version()));
    }

    [Fact]
    public async Task A_granted_objection_keeps_the_teacher_from_the_host_in_the_next_run()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Objection)).Rows);
        Accepted(await city.Decide(asked.Id, grant: true));

        Assert.Equal(new RotationDecision(RotationDecisionKind.Keep, TeacherOf(0), FakeCity.Id(1)), Assert.Single((await city.Overview()).Decisions));
        Assert.Equal(6, (await city.Overview()).PublishedPostings);
    }

    [Fact]
    public async Task An_objection_after_its_last_day_is_refused_and_says_which_it_was()
    {
        await using var city = await RotationCity.Published();
        city.Clock.AddDays(11);
        var refused = Refused(await city.Ask(0, RequestKind.Objection));

        Assert.Equal((RefusalCode.RequestTooLate, "2026-08-11"), (refused.Code, refused.Details.First(detail => detail.Name == "until").Value));
    }

    [Fact]
    public async Task An_objection_needs_words_and_leave_needs_days_within_the_posting()
    {
        await using var city = await RotationCity.Published();

        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Ask(0, RequestKind.Objection, note: " ")).Code);
        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Ask(0, RequestKind.Leave)).Code);
        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Ask(0, RequestKind.Leave, FirstDay, FirstDay)).Code);
        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Ask(0, RequestKind.Leave, Tuesday, Tuesday.AddDays(-1))).Code);
        Assert.Empty(Accepted(await city.Plan.Requests()).Rows);
    }

    [Fact]
    public async Task The_same_is_not_asked_twice_while_it_waits()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Objection)).Rows);

        Assert.Equal(RefusalCode.RequestStands, Refused(await city.Ask(0, RequestKind.Objection)).Code);
        Accepted(await As(Teacher(0), () => city.Plan.Withdraw(city.Next, asked.Id)));
        Accepted(await city.Ask(0, RequestKind.Objection));
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_the_first_time()
    {
        await using var city = await RotationCity.Published();
        var command = new AskRotation(city.Next, (await city.OwnRow(0)).Id, RequestKind.Objection, null, null, null, "请复核");
        var first = Accepted(await As(Teacher(0), () => city.Plan.Ask(command)));
        var again = Accepted(await As(Teacher(0), () => city.Plan.Ask(command)));

        Assert.Equal(first.Rows[0].Id, Assert.Single(again.Rows).Id);
        Assert.Single(Accepted(await city.Plan.Requests()).Rows);
    }

    [Fact]
    public async Task Nobody_gets_the_answer_to_another_ones_command()
    {
        await using var city = await RotationCity.Published();
        var command = new AskRotation(city.Next, (await city.OwnRow(0)).Id, RequestKind.Objection, null, null, null, "只给规划人员看");
        Accepted(await As(Teacher(0), () => city.Plan.Ask(command)));

        Assert.Equal(RefusalCode.UnknownRotation, Refused(await As(Teacher(4), () => city.Plan.Ask(command))).Code);
    }

    [Fact]
    public async Task A_swap_needs_the_other_teachers_yes_and_then_a_planners()
    {
        await using var city = await RotationCity.Published();
        var (mine, theirs) = (await city.OwnRow(0), await city.OwnRow(4));
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: theirs.Id)).Rows);
        Assert.Equal(RefusalCode.WrongRequestState, Refused(await city.Decide(asked.Id, grant: true)).Code);
        Assert.Equal(RequestState.Open, Assert.Single(Accepted(await city.Decide(asked.Id, grant: true, by: Teacher(4))).Rows).State);
        Accepted(await city.Decide(asked.Id, grant: true));

        Assert.Equal((theirs.Posting.Host, mine.Posting.Host), ((await city.OwnRow(0)).Posting.Host, (await city.OwnRow(4)).Posting.Host));
        Assert.Equal((mine.Id, theirs.Post.Id), ((await city.OwnRow(0)).Id, (await city.OwnRow(0)).Post.Id));
    }

    [Fact]
    public async Task A_swap_in_the_middle_of_a_term_begins_tomorrow_and_the_days_before_stay()
    {
        await using var city = await RotationCity.Published();
        var (mine, theirs) = (await city.OwnRow(2), await city.OwnRow(8));
        city.Clock.AddDays(Tuesday.DayNumber - FirstDay.DayNumber);
        var asked = Assert.Single(Accepted(await city.Ask(2, RequestKind.Swap, with: theirs.Id)).Rows);
        Accepted(await city.Decide(asked.Id, grant: true, by: Teacher(8)));
        Accepted(await city.Decide(asked.Id, grant: true));
        var all = city.Silo.Storage.Read(rows => RotationTable.OfTeacher(rows, TeacherOf(2)));

        Assert.Equal([(mine.Posting.Host, Tuesday), (theirs.Posting.Host, mine.Until)], all.Select(rotation => (rotation.Posting.Host, rotation.Until)));
        Assert.Equal([theirs.Posting.Host], all[1].WeekOf(Tuesday.AddDays(1)).Select(visit => visit.Visit.School).Distinct());
        Assert.All(all[1].WeekOf(Tuesday.AddDays(1)), visit => Assert.Equal(TeacherOf(2), visit.Visit.Teacher));
    }

    [Fact]
    public async Task A_swap_that_is_agreed_twice_at_once_is_done_once()
    {
        await using var city = await RotationCity.Published();
        var theirs = await city.OwnRow(4);
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: theirs.Id)).Rows);
        Accepted(await city.Decide(asked.Id, grant: true, by: Teacher(4)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => city.Decide(asked.Id, grant: true)));

        Assert.Single(answers, answer => answer.Accepted);
        Assert.Equal(theirs.Posting.Host, (await city.OwnRow(0)).Posting.Host);
    }

    [Fact]
    public async Task A_swap_is_tested_again_when_it_is_granted()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: (await city.OwnRow(4)).Id)).Rows);
        Accepted(await city.Decide(asked.Id, grant: true, by: Teacher(4)));
        city.Engine.Against = (_, _) => new("rotation.swap-is-fair");
        var refused = Refused(await city.Decide(asked.Id, grant: true));

        Assert.Equal(RefusalCode.SwapRuledOut, refused.Code);
        Assert.Contains("公平", Texts.Say(refused, "zh-CN"), StringComparison.Ordinal);
        Assert.Equal(FakeCity.Id(1), (await city.OwnRow(0)).Posting.Host);
    }

    [Fact]
    public async Task Swaps_name_hosts_and_rules_but_no_person()
    {
        await using var city = await RotationCity.Published();
        var barred = (await city.OwnRow(4)).Posting.Host;
        city.Engine.Against = (_, other) => other.Host == barred ? new("rotation.swap-is-fair") : null;
        var choices = Accepted(await As(Teacher(0), async () => await city.Plan.Swaps((await city.OwnRow(0)).Id)));

        Assert.DoesNotContain(choices.Choices, choice => choice.Host.Id == barred);
        Assert.NotEmpty(choices.Choices);
        Assert.Equal(["rule", "count"], Assert.Single(choices.Ruled).Details.Select(detail => detail.Name));
    }

    [Fact]
    public async Task The_other_teacher_reads_no_name_before_both_agree()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: (await city.OwnRow(4)).Id, note: "家在附近")).Rows);
        var seen = Assert.Single(Accepted(await As(Teacher(4), () => city.Plan.Requests())).Rows);

        Assert.Equal((asked.Id, "", "", ""), (seen.Id, seen.Name, seen.Teacher.Value, seen.Note));
        Assert.True(seen.MayDecide);
    }

    [Fact]
    public async Task The_other_teacher_reads_no_name_after_saying_no()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: (await city.OwnRow(4)).Id, note: "家在附近")).Rows);
        var seen = Assert.Single(Accepted(await city.Decide(asked.Id, grant: false, by: Teacher(4))).Rows);

        Assert.Equal((RequestState.Refused, "", "", ""), (seen.State, seen.Name, seen.Teacher.Value, seen.Note));
        Assert.Equal("名额已满", Assert.Single(Accepted(await As(Teacher(0), () => city.Plan.Requests())).Rows).Answer);
    }

    [Fact]
    public async Task The_other_teacher_reads_the_name_once_both_agree()
    {
        await using var city = await RotationCity.Published();
        var asked = Assert.Single(Accepted(await city.Ask(0, RequestKind.Swap, with: (await city.OwnRow(4)).Id)).Rows);
        var seen = Assert.Single(Accepted(await city.Decide(asked.Id, grant: true, by: Teacher(4))).Rows);

        Assert.Equal((RequestState.Open, TeacherOf(0)), (seen.State, seen.Teacher));
    }

    [Fact]
    public async Task Unanswered_leave_and_swaps_lapse_but_an_objection_waits_for_a_person()
    {
        await using var city = await RotationCity.Published();
        Accepted(await city.Ask(0, RequestKind.Objection));
        Accepted(await city.Ask(2, RequestKind.Leave, Tuesday, Tuesday));
        Accepted(await city.Ask(4, RequestKind.Swap, with: (await city.OwnRow(0)).Id));
        city.Clock.AddDays(12);
        await As(Caller.Service, () => city.Silo.Grains.GetGrain<IRotationPlanWork>("2026").Expire());
        var rows = Accepted(await city.Plan.Requests()).Rows;

        Assert.Equal([RequestState.Open, RequestState.Refused, RequestState.Refused], rows.OrderBy(row => row.Kind == RequestKind.Objection ? 0 : 1).Select(row => row.State));
        Assert.Equal(["", RequestRules.Lapsed, RequestRules.Lapsed], rows.OrderBy(row => row.Kind == RequestKind.Objection ? 0 : 1).Select(row => row.Answer));
    }

    [Fact]
    public async Task What_was_asked_about_a_posting_that_falls_is_answered()
    {
        await using var city = await RotationCity.Published();
        Accepted(await city.Ask(4, RequestKind.Objection));
        city.Engine.Plan = (inputs, _, _, _) => new RotationOutcome.Planned(PublishTests.Without(MadePlan.Of(inputs), 4), []);
        Accepted(await city.Publish(await city.Run()));

        Assert.Equal(RequestRules.FellAway, Assert.Single(Accepted(await city.Plan.Requests()).Rows).Answer);
    }
}
