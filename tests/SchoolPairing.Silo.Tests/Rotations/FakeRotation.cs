using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Rotations;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>Engine and teachers for tests of the grains of rotation: what it plans is <see cref="MadePlan"/>, what it forbids a test says.</summary>
internal sealed class FakeRotation : IRotationEngine, ITeacherSource
{
    public delegate RotationOutcome Engine(RotationInputs inputs, int seconds, Action<RotationProgress> report, CancellationToken cancel);

    /// <summary>What the engine does.</summary>
    public Engine Plan { get; set; } = (inputs, _, _, _) => new RotationOutcome.Planned(MadePlan.Of(inputs), []);

    /// <summary>The rule that stands against a swap; null: none.</summary>
    public Func<Posting, Posting, RuleId?> Against { get; set; } = (_, _) => null;

    /// <summary>Whether the least answer to a change is another than the pinned one.</summary>
    public bool Moves { get; set; }

    /// <summary>Who takes over a visit that falls away in the pinned answer, on Friday afternoon; null: nobody.</summary>
    public TeacherId? Helper { get; set; }

    /// <summary>Weeks that the engine was asked about.</summary>
    public List<StandingWeek> Asked { get; } = [];

    public TeacherView Teachers { get; set; } = new([]);

    public int Deferrals { get; set; }

    public TeacherView Now() => Teachers;

    public int OpenDeferrals(Func<SchoolId, bool> within) => Deferrals;

    public RotationOutcome Run(RotationInputs inputs, int seconds, Action<RotationProgress> report, CancellationToken cancel) => Plan(inputs, seconds, report, cancel);

    public VerifyReport Verify(RotationInputs inputs, RotationProposal proposal) => new([], proposal.Postings.Length, proposal.Posts.Length);

    public ImmutableArray<Eligibility> Eligibilities(RotationInputs inputs) =>
        [.. inputs.Teachers.Select(teacher => new Eligibility(teacher.Id, "test", EligibilityState.Eligible, new(2024, 9, 1), null, false, [new(new("rotation.years-reached"), [])]))];

    public Answer<RotationWhy> Why(RotationInputs inputs, RotationProposal proposal, TeacherId teacher, SchoolId? host, CancellationToken cancel) => Answer<RotationWhy>.Of(
        new(teacher, host, Eligibilities(inputs).First(answer => answer.Teacher == teacher), proposal.Postings.FirstOrDefault(posting => posting.Teacher == teacher), [], 5,
            [.. proposal.Postings.Where(posting => posting.Teacher == teacher).Select(posting => new PostingChange(posting, Comes: false))], true));

    public RotationEffects Effects(RotationInputs inputs, RotationProposal proposal, NeedModel? model) =>
        new([.. inputs.Schools.Select(school => new SenderGuard(school.Id, 4, 1, 0, 0, 0, 0, false))], [], [.. inputs.Schools.Take(2).Select(school => new UncountedDemand(school.Id, school.Parts[0].Stage, KnownFacts.Classes))]);

    public ImmutableArray<SwapTrial> Swaps(SwapQuestion question, CancellationToken cancel) => [.. question.Others.Select(other => new SwapTrial(
        At(question.Own, other), At(other, question.Own), Against(question.Own, other) is { } rule ? [new(rule, [new("teacher", other.Teacher.Value)])] : []))];

    public ReplannedWeek Replan(StandingWeek week, CancellationToken cancel)
    {
        Asked.Add(week);
        var pinned = week.Visits.Where(visit => !week.Away.Contains(visit.Teacher)).ToImmutableArray();
        if (Helper is { } helper) pinned = [.. pinned, .. week.Visits.Where(visit => week.Away.Contains(visit.Teacher)).Take(1).Select(visit => visit with { Teacher = helper, Half = new(DayOfWeek.Friday, HalfDay.Afternoon) })];
        var proof = new RotationProof("made", -pinned.Length, 0, "made", true);
        if (!Moves || pinned.IsEmpty) return new(new(pinned, [], proof), null);
        // The first visit that fell is held by the first who is still there, in the other half of the day.
        var fell = week.Visits.First(visit => week.Away.Contains(visit.Teacher));
        var held = fell with { Teacher = pinned[0].Teacher, Half = new(DayOfWeek.Friday, HalfDay.Afternoon) };
        return new(new(pinned, [], proof), new([.. pinned.Append(held).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)], [], proof));
    }

    private static Posting At(Posting posting, Posting place) => posting with { Post = place.Post, Host = place.Host, OneWayMinutes = place.OneWayMinutes + 5 };
}
