using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>The teacher may teach the subject of the post at its stage; a leader comes from a school that has the stage.</summary>
public sealed partial class TeacherIsQualified : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.qualified");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        var teaches = facts.Teachers.Select(teacher => teacher.Teaches.ToHashSet()).ToArray();
        return (in RotationOption option) => facts.Posts[option.Post] is var post && (post.Leader
            ? facts.Home[option.Teacher]?.Part(post.Stage) is not null
            : teaches[option.Teacher].Contains(new(post.Stage, post.Subject)));
    }
}
