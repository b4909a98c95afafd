using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The frozen inputs are what the proposal says they are, and are well formed.</summary>
internal static class InputsAudit
{
    /// <summary>Checks; false where nothing further can be checked.</summary>
    public static bool Check(Proposal proposal, Findings findings)
    {
        var inputs = proposal.Inputs;
        findings.Expect("schema", proposal.Schema, 1);
        findings.Expect("schema", inputs.Schema, 1);
        findings.Expect("inputs-hash", proposal.InputsHash, InputsHash.Of(inputs));
        Sorted("schools", inputs.Schools.Select(school => school.Id.Value), findings);
        Sorted("decisions", inputs.Decisions.Select(Key), findings);
        if (inputs.GivenScores is { } scores) Sorted("scores", scores.Select(score => score.Helper + "\t" + score.Receiver), findings);
        if (inputs.TravelTimes is { } times) Sorted("travel times", times.Select(time => time.Helper + "\t" + time.Receiver), findings);
        Sorted("past pairs", inputs.PastPairs.Select(pair => pair.Helper + "\t" + pair.Receiver), findings);
        foreach (var fault in NeedModelCheck.Faults(inputs.NeedModel).Concat(CardReader.Faults(inputs.Card))
                     .Concat(inputs.Model is { } model ? ModelCheck.Faults(model) : []))
            findings.Add("model", ("details", string.Join("; ", fault.Details.Select(detail => detail.Name + " " + detail.Value))));
        if (inputs is { Model: not null, GivenScores: not null }) findings.Add("two-scores", ("model", inputs.Model.Id));
        foreach (var decision in inputs.Decisions)
            if (decision.Kind != DecisionKind.Must && decision.Helper is null) findings.Add("decision", ("receiver", decision.Receiver));
        CheckPolicy(inputs.Policy, findings);
        CheckNumbers(inputs, findings);
        return findings.None;
    }

    private static void CheckPolicy(Policy policy, Findings findings)
    {
        if (policy.HelperCapacity is < 1 or > PolicyLimits.MaxHelperCapacity
            || policy.HelpersPerReceiver is < 1 or > PolicyLimits.MaxHelpersPerReceiver
            || policy.ExplorationShare is { } share && !(share is > 0 and <= PolicyLimits.MaxExplorationShare)
            || !(policy.MaxDistanceKm is > 0 and <= PolicyLimits.MaxDistanceKm)
            || policy.Stages.Distinct().Count() != policy.Stages.Length || policy.Stages.Length > PolicyLimits.MaxStages
            || policy.UrbanClasses.Intersect(policy.RuralClasses).Any())
            findings.Add("policy");
    }

    // Numbers that no file could have brought in: sums of them would overflow.
    private static void CheckNumbers(MatchInputs inputs, Findings findings)
    {
        var places = 0L;
        foreach (var school in inputs.Schools)
            if (school.HelperCapacity is { } own && (own < 0 || (places += own) > int.MaxValue)) OutOfRange("schools", school.Id, own);
        foreach (var score in inputs.GivenScores ?? [])
            if (score.Points is < -GivenScore.LargestPoints or > GivenScore.LargestPoints) OutOfRange("scores", score.Receiver, score.Points);
        foreach (var time in inputs.TravelTimes ?? [])
            if (time.Minutes < 0) OutOfRange("travel times", time.Receiver, time.Minutes);
        foreach (var past in inputs.PastPairs)
            if (past.Years < 1) OutOfRange("past pairs", past.Receiver, past.Years);

        void OutOfRange(string list, SchoolId school, long value) => findings.Add("range", ("list", list), ("school", school), ("value", value));
    }

    private static string Key(PlannerDecision decision) => (int)decision.Kind + "\t" + decision.Helper + "\t" + decision.Receiver;

    private static void Sorted(string list, IEnumerable<string> keys, Findings findings)
    {
        string? last = null;
        foreach (var key in keys)
        {
            if (last is not null && string.CompareOrdinal(last, key) >= 0) findings.Add("sorted", ("list", list), ("key", key.Replace('\t', ' ')));
            last = key;
        }
    }
}
