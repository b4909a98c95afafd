using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Who may help and who may receive: classes, stages and the receiver rule of the policy.</summary>
public static class SideChoice
{
    /// <summary>Splits the schools of the inputs into the two sides; a school of neither class list is on no side.</summary>
    /// <param name="inputs">Inputs whose schools are sorted by id.</param>
    public static MatchSides Of(MatchInputs inputs)
    {
        var policy = inputs.Policy;
        var helpers = inputs.Schools.Where(school => Teaches(school, policy) && IsHelper(school, policy)).ToImmutableArray();
        var rural = inputs.Schools.Where(school => Teaches(school, policy) && IsRural(school, policy));
        var receivers = ImmutableArray.CreateBuilder<School>();
        var needs = ImmutableArray.CreateBuilder<SchoolNeed>();
        foreach (var school in rural)
        {
            var need = NeedAssessor.Assess(school, policy.Stages, inputs.NeedModel, policy.AsOf);
            if (!MayReceive(need, policy)) continue;
            receivers.Add(school);
            needs.Add(need);
        }
        return new MatchSides(inputs, helpers, [.. helpers.Select(helper => Capacity(helper, policy))],
            receivers.ToImmutable(), needs.ToImmutable());
    }

    /// <summary>Whether a school has a part in a stage of the policy.</summary>
    internal static bool Teaches(School school, Policy policy) => school.Parts.Any(part => policy.Stages.Contains(part.Stage));

    /// <summary>Whether a school's site is of an urban class of the policy.</summary>
    internal static bool IsHelper(School school, Policy policy) => school.Class is { } urban && policy.UrbanClasses.Contains(urban);

    /// <summary>Whether a school's site is of a rural class of the policy.</summary>
    internal static bool IsRural(School school, Policy policy) => school.Class is { } rural && policy.RuralClasses.Contains(rural);

    /// <summary>Whether the receiver rule lets a rural school receive: undecided and not judged schools stay in.</summary>
    internal static bool MayReceive(SchoolNeed need, Policy policy) =>
        policy.Receivers == ReceiverRule.All || need.Verdict != NeedVerdict.Passes;

    /// <summary>Receivers that a helper can take on.</summary>
    internal static int Capacity(School helper, Policy policy) => helper.HelperCapacity ?? policy.HelperCapacity;
}
