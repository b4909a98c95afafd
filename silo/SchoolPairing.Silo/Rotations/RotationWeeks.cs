using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The published week after a change.</summary>
internal sealed class RotationWeeks(IIntegerSolver solver)
{
    private const int Memory = 1024;

    // A planner waits for a replan; what is not proven by then says so.
    private static readonly SolveBudget Question = new(8, null, 0.01, Memory, 1);

    /// <summary>Rules of either school or teacher that two teachers would break who take each other's visits; what was broken before does not count.</summary>
    public static IEnumerable<Reason> AgainstSwap(StandingWeek week, TeacherId one, TeacherId other)
    {
        Visit Swapped(Visit visit) => visit.Teacher == one ? visit with { Teacher = other } : visit.Teacher == other ? visit with { Teacher = one } : visit;
        foreach (var cluster in new ReplanClusters(week.Inputs, week.Proposal, week.Term).All().Select(cluster => After(cluster, week)))
        {
            var own = cluster.Teachers.Select(teacher => teacher.Teacher).ToHashSet();
            if (!own.Contains(one) && !own.Contains(other)) continue;
            var before = new ClusterWeek([.. week.Visits.Where(visit => own.Contains(visit.Teacher))], [], new("standing", 0, 0, "standing", true));
            var after = before with { Visits = [.. before.Visits.Select(Swapped).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)] };
            foreach (var reason in TimetableRules.Added(cluster, before, after)) yield return reason;
        }
    }

    public ReplannedWeek Replan(StandingWeek week, CancellationToken cancel)
    {
        var (pinned, least) = (new List<WeekAnswer?>(), new List<WeekAnswer?>());
        var before = new List<ImmutableArray<Visit>>();
        foreach (var cluster in new ReplanClusters(week.Inputs, week.Proposal, week.Term).All())
        {
            var own = cluster.Teachers.Select(teacher => teacher.Teacher).ToHashSet();
            var visits = week.Visits.Where(visit => own.Contains(visit.Teacher)).ToImmutableArray();
            before.Add(visits);
            if (!Concerns(cluster, week, visits))
            {
                pinned.Add(null);
                least.Add(null);
                continue;
            }
            var after = After(cluster, week);
            var atOnce = WeekReplan.AtOnce(after, visits, null, solver, Question, cancel);
            pinned.Add(atOnce);
            least.Add(WeekReplan.LeastDisturbance(after, visits, null, solver, Question, cancel, atOnce));
        }
        var known = before.SelectMany(visits => visits).Select(visit => visit.Teacher).ToHashSet();
        var others = week.Visits.Where(visit => !known.Contains(visit.Teacher) && !week.Away.Contains(visit.Teacher)).ToImmutableArray();
        var (one, other) = (Joined(week, before, pinned, others), Joined(week, before, least, others));
        return new(one, one.Visits.SequenceEqual(other.Visits, VisitEquality.Instance) && one.Fallback == other.Fallback ? null : other);
    }

    private static bool Concerns(WeekInputs cluster, StandingWeek week, ImmutableArray<Visit> visits) => visits.Any(visit => week.Away.Contains(visit.Teacher))
        || week.Changes.Any(change => cluster.Lessons.Any(line => line.School == change.School || line.School == change.OtherSchool));

    /// <summary>A cluster with everything that changed: ways, weekdays, and who is away all week.</summary>
    private static WeekInputs After(WeekInputs cluster, StandingWeek week)
    {
        foreach (var change in week.Changes)
            if (change is { Kind: RotationChangeKind.RoadClosed, School: { } one, OtherSchool: { } other, Minutes: { } minutes })
            {
                var (from, to) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
                cluster = cluster with { Travel = [.. cluster.Travel.Select(leg => leg.From == from && leg.To == to ? leg with { Minutes = minutes } : leg)] };
            }
            else if (change is { Kind: RotationChangeKind.OtherDays, School: { } school })
                cluster = cluster with { FixedDays = [.. cluster.FixedDays.Where(fixedDays => fixedDays.School != school), new SchoolDays(school, [.. change.Days.Order()])] };
        return week.Away.Aggregate(cluster, (so, teacher) => WeekChanges.Absent(so, teacher, new(so.Days[0], HalfDay.Morning)));
    }

    private static ReplannedVisits Joined(StandingWeek week, List<ImmutableArray<Visit>> before, List<WeekAnswer?> answers, ImmutableArray<Visit> others)
    {
        var visits = others.ToBuilder();
        var unmet = ImmutableArray.CreateBuilder<UnmetLessons>();
        var (proof, fallback) = (new RotationProof("unchanged", 0, 0, "unchanged", true), (string?)null);
        foreach (var (stood, answer) in before.Zip(answers))
            if (answer is null) visits.AddRange(stood);
            else if (answer.Outcome is WeekOutcome.Planned planned)
            {
                visits.AddRange(planned.Week.Visits);
                unmet.AddRange(planned.Week.Unmet.Where(line => line.Missing > MissingBefore(week, line.Lessons)));
                var own = planned.Week.Proof;
                proof = new(own.Method, proof.Points + own.Points, proof.Bound + own.Bound, own.BoundFrom, proof.Reproducible && own.Reproducible);
            }
            else
            {
                // No week in time, or the solver died: who is away does not come, nobody else moves, and whoever asked is told.
                visits.AddRange(stood.Where(visit => !week.Away.Contains(visit.Teacher)));
                (proof, fallback) = (proof with { Reproducible = false }, answer.Outcome is WeekOutcome.SolverDied died ? died.How : "out-of-time");
            }
        return new([.. visits.OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)], unmet.ToImmutable(), proof, fallback);
    }

    private static int MissingBefore(StandingWeek week, ClassLessons lessons) => week.Proposal.Weeks.Where(planned => planned.Term == week.Term).SelectMany(planned => planned.Clusters).SelectMany(cluster => cluster.Unmet)
        .Where(line => (line.Lessons.School, line.Lessons.Group, line.Lessons.Subject) == (lessons.School, lessons.Group, lessons.Subject)).Sum(line => line.Missing);
}
