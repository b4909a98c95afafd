using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The two sides by the audit's own reading of the policy, one school after the other.</summary>
internal static class PlainSides
{
    /// <summary>Who may help with how many places, and who may receive with which need.</summary>
    public static MatchSides Of(MatchInputs inputs)
    {
        var policy = inputs.Policy;
        var (helpers, capacities) = (ImmutableArray.CreateBuilder<School>(), ImmutableArray.CreateBuilder<int>());
        var (receivers, needs) = (ImmutableArray.CreateBuilder<School>(), ImmutableArray.CreateBuilder<SchoolNeed>());
        foreach (var school in inputs.Schools)
        {
            if (school.Class is not { } of || policy.Stages.All(stage => school.Part(stage) is null)) continue;
            if (policy.UrbanClasses.Contains(of))
            {
                helpers.Add(school);
                capacities.Add(school.HelperCapacity is { } own ? own : policy.HelperCapacity);
            }
            else if (policy.RuralClasses.Contains(of))
            {
                var need = NeedAssessor.Assess(school, policy.Stages, inputs.NeedModel, policy.AsOf);
                if (policy.Receivers == ReceiverRule.Weak && need.Verdict == NeedVerdict.Passes) continue;
                receivers.Add(school);
                needs.Add(need);
            }
        }
        return new(inputs, helpers.ToImmutable(), capacities.ToImmutable(), receivers.ToImmutable(), needs.ToImmutable());
    }
}
