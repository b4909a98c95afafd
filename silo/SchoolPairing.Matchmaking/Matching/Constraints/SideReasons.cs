using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Why a school is not on a side, with plain code.</summary>
internal static class SideReasons
{
    /// <summary>Why a school may not help.</summary>
    public static Reason Helper(MatchInputs inputs, SchoolId id) =>
        Find(inputs, id) is not { } school ? Reasons.Of(new("matching.known-school"), ("school", id))
        : !SideChoice.IsHelper(school, inputs.Policy) ? Class(LockClash.HelperSide, school, inputs.Policy.UrbanClasses)
        : Stage(inputs, school);

    /// <summary>Why a school may not receive.</summary>
    public static Reason Receiver(MatchInputs inputs, SchoolId id)
    {
        if (Find(inputs, id) is not { } school) return Reasons.Of(new("matching.known-school"), ("school", id));
        if (!SideChoice.IsRural(school, inputs.Policy)) return Class(LockClash.ReceiverSide, school, inputs.Policy.RuralClasses);
        if (!SideChoice.Teaches(school, inputs.Policy)) return Stage(inputs, school);
        var need = NeedAssessor.Assess(school, inputs.Policy.Stages, inputs.NeedModel, inputs.Policy.AsOf);
        return Reasons.Of(new("matching.receiver-is-weak"), ("school", school.Name), ("need", need.Points));
    }

    private static School? Find(MatchInputs inputs, SchoolId id) => inputs.Schools.FirstOrDefault(school => school.Id == id);

    private static Reason Class(RuleId rule, School school, IEnumerable<UrbanRuralClass> allowed) =>
        Reasons.Of(rule, ("school", school.Name), ("class", school.Class?.Value ?? "-"), ("allowed", string.Join(", ", allowed)));

    private static Reason Stage(MatchInputs inputs, School school) => Reasons.Of(new("matching.school-stage"), ("school", school.Name),
        ("stages", string.Join(", ", inputs.Policy.Stages.Select(stage => stage.Value))));
}
