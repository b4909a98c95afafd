using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using Verdict = SchoolPairing.Contracts.Rotations.Eligibility;

namespace SchoolPairing.Matchmaking.Rotations;

/// <summary>The guard against sending only the weak: who goes against who could go, of each sending school.</summary>
public static class SenderGuards
{
    /// <summary>One row a home school that sends anybody, by school. When somebody is warned, the policy says.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="eligibilities">One a teacher, in the order of the inputs.</param>
    /// <param name="postings">Postings of the plan.</param>
    public static ImmutableArray<SenderGuard> Of(RotationInputs inputs, ImmutableArray<Verdict> eligibilities, ImmutableArray<Posting> postings)
    {
        var limits = inputs.Policy.SenderWarning;
        var sent = postings.Select(posting => posting.Teacher).ToHashSet();
        var guards = ImmutableArray.CreateBuilder<SenderGuard>();
        foreach (var school in inputs.Teachers.Zip(eligibilities).Where(row => row.Second.State == EligibilityState.Eligible && row.First.Leader == LeaderRole.None)
            .GroupBy(row => row.First.School).OrderBy(group => group.Key))
        {
            var eligible = school.ToList();
            var goes = eligible.FindAll(row => sent.Contains(row.First.Id));
            if (goes.Count == 0) continue;
            double Percent(List<(Teacher, Verdict)> rows, Predicate<(Teacher First, Verdict Second)> kind) => Math.Round(100.0 * rows.FindAll(kind).Count / rows.Count, 1);
            var (backbone, sentBackbone) = (Percent(eligible, row => row.Second.Backbone), Percent(goes, row => row.Second.Backbone));
            var (senior, sentSenior) = (Percent(eligible, row => row.First.Title >= TeacherTitle.Senior), Percent(goes, row => row.First.Title >= TeacherTitle.Senior));
            var warn = goes.Count >= limits.FewestToJudge && (backbone - sentBackbone > limits.PercentPoints || senior - sentSenior > limits.PercentPoints);
            guards.Add(new(school.Key, eligible.Count, goes.Count, backbone, sentBackbone, senior, sentSenior, warn));
        }
        return guards.ToImmutable();
    }
}
