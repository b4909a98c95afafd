using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The frozen inputs are what the proposal says they are, and are well formed.</summary>
internal static class InputsAudit
{
    // Far beyond any policy; keeps forged numbers from filling the memory.
    private const int MostPartners = 10_000;

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
        foreach (var fault in NeedModelCheck.Faults(inputs.NeedModel).Concat(CardReader.Faults(inputs.Card)))
            findings.Add("model", ("details", string.Join("; ", fault.Details.Select(detail => detail.Name + " " + detail.Value))));
        foreach (var decision in inputs.Decisions)
            if (decision.Kind != DecisionKind.Must && decision.Helper is null) findings.Add("decision", ("receiver", decision.Receiver));
        if (inputs.Policy.HelperCapacity is < 0 or > MostPartners || inputs.Policy.HelpersPerReceiver is < 1 or > MostPartners || !(inputs.Policy.MaxDistanceKm > 0)
            || inputs.Policy.UrbanClasses.Intersect(inputs.Policy.RuralClasses).Any())
            findings.Add("policy");
        return findings.None;
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
