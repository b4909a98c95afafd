using SchoolPairing.Contracts.Need;

namespace SchoolPairing.Matchmaking.Need;

/// <summary>
/// The school rule over the indicators in force: enough are met and every other is nearly met. An unknown indicator may be met at
/// best and wholly missed at worst; where best and worst differ the part is undecided. Where fewer indicators are in force than the
/// rule asks for, it does not judge.
/// </summary>
internal sealed class PartVerdict(VerdictRule? rule)
{
    private int met;
    private int unknown;
    private int nearly;
    private int far;

    public void Count(IndicatorState state, IndicatorMeasure? measure, double limit)
    {
        if (rule is null) return;
        if (state == IndicatorState.Met) met++;
        else if (measure is null) unknown++;
        else if (measure.Reaches(limit, rule.RestAtLeastPercent)) nearly++;
        else far++;
    }

    public NeedVerdict Result
    {
        get
        {
            if (rule is null || met + unknown + nearly + far < rule.MinimumMet) return NeedVerdict.NotJudged;
            if (far > 0 || met + unknown < rule.MinimumMet) return NeedVerdict.Fails;
            return unknown == 0 ? NeedVerdict.Passes : NeedVerdict.Undecided;
        }
    }
}
