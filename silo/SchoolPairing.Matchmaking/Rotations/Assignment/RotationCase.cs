using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using Verdict = SchoolPairing.Contracts.Rotations.Eligibility;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Frozen inputs with what was worked out from them before anybody is assigned: who is to rotate, and which posts wait.</summary>
/// <param name="Inputs">The frozen inputs.</param>
/// <param name="Eligibilities">One a teacher, in the order of the inputs' teachers.</param>
/// <param name="Posts">Posts that wait, by id: of demands, of exchange in return, of leaders.</param>
/// <param name="Covers">How each demand is covered by posts and online lessons.</param>
public sealed record RotationCase(
    RotationInputs Inputs, ImmutableArray<Verdict> Eligibilities, ImmutableArray<RotationPost> Posts, ImmutableArray<DemandCover> Covers)
{
    /// <summary>The case of frozen inputs: who is to rotate by the dated rules, and the posts of every demand.</summary>
    /// <param name="inputs">Frozen inputs, every list sorted as <see cref="RotationInputs"/> says.</param>
    public static RotationCase Of(RotationInputs inputs)
    {
        var pooled = PostPooling.Of(SubjectDemands.Of(inputs), inputs);
        return new(inputs, EligibilityJudge.All(inputs), pooled.Posts, pooled.Covers);
    }

    /// <summary>The case with the posts that no demand asks for: returns of an exchange, and leaders who change places.</summary>
    public RotationCase WithOwnPosts() =>
        this with { Posts = [.. Posts.Concat(ExchangePosts.Of(this)).Concat(LeaderPosts.Of(this).Select(seat => seat.Post)).OrderBy(post => post.Id)] };
}
