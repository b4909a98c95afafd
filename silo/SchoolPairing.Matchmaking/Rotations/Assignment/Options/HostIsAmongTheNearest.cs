using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>Of the hosts in the own unit that have a post for the teacher only the nearest few are considered; partners, wished hosts, hosts that a planner names and those of a published posting always.</summary>
public sealed partial class HostIsAmongTheNearest : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.nearest");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        var hosts = Enumerable.Range(0, facts.Posts.Length).Where(post => facts.Host[post] is not null && facts.Posts[post] is { Leader: false, Reason: not DemandKind.Exchange })
            .ToLookup(post => (facts.Host[post]!.Unit, new Teaching(facts.Posts[post].Stage, facts.Posts[post].Subject)), post => facts.Host[post]!);
        var named = facts.Inputs.Decisions.Where(decision => decision is { Kind: RotationDecisionKind.Send, Host: not null }).Select(decision => (decision.Teacher, decision.Host!.Value))
            .Concat(facts.Inputs.Published.Select(posting => (posting.Teacher, posting.Host))).ToHashSet();
        var (asked, near) = (-1, new HashSet<SchoolId>());
        return (in RotationOption option) =>
        {
            if (option.Teacher != asked) (asked, near) = (option.Teacher, Nearest(facts, hosts, option.Teacher));
            var (teacher, post) = (facts.Teachers[option.Teacher], facts.Posts[option.Post]);
            return post.Leader || post.Reason == DemandKind.Exchange || near.Contains(post.Host) || teacher.WishedHosts.Contains(post.Host)
                || named.Contains((teacher.Id, post.Host)) || facts.Pairs.Contains(new(teacher.School, post.Host));
        };
    }

    private static HashSet<SchoolId> Nearest(RotationFacts facts, ILookup<(UnitId, Teaching), School> hosts, int index)
    {
        var (teacher, home) = (facts.Teachers[index], facts.Home[index]);
        if (home is null) return [];
        return [.. teacher.Teaches.SelectMany(teaching => hosts[(home.Unit, teaching)]).DistinctBy(host => host.Id).Where(host => host.Id != home.Id)
            .OrderBy(host => facts.Travel.FromHome(teacher, home, host) ?? int.MaxValue).ThenBy(host => host.Id).Take(facts.Policy.NearestHosts).Select(host => host.Id)];
    }
}
