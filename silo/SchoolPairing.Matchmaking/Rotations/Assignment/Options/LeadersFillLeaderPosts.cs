using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>A leader's post goes to a leader of the same role, and a leader to nothing else.</summary>
public sealed partial class LeadersFillLeaderPosts : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.leader-post");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        return (in RotationOption option) =>
        {
            var (post, role) = (facts.Posts[option.Post], facts.Teachers[option.Teacher].Leader);
            return post.Leader == (role != LeaderRole.None) && (!post.Leader || post.Subject == LeaderPosts.Role(role));
        };
    }
}
