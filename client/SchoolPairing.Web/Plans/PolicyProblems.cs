using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Plans;

/// <summary>What the service refused of a policy, at the field that it is about.</summary>
internal sealed class PolicyProblems
{
    private readonly Dictionary<string, string> byField = new(StringComparer.Ordinal);

    public static PolicyProblems None { get; } = new();

    public string? At(string key) => byField.GetValueOrDefault(key);

    /// <summary>Problems by field, and the refusals that are about no field.</summary>
    public static (PolicyProblems Placed, ImmutableArray<Refusal> Unplaced) Of(IReadOnlyList<Refusal> refusals, Words words)
    {
        var placed = new PolicyProblems();
        var unplaced = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var refusal in refusals)
        {
            if (FieldOf(refusal) is not { } field) unplaced.Add(refusal);
            else if (!placed.byField.ContainsKey(field)) placed.byField[field] = Sentence(refusal, words);
        }
        return (placed, unplaced.ToImmutable());
    }

    // $.stages[0] is about the field stages.
    private static string? FieldOf(Refusal refusal)
    {
        if (refusal.Code != RefusalCode.InvalidDocument || Detail(refusal, "file") != PolicyForm.FileName) return null;
        if (Detail(refusal, "path") is not ['$', '.', .. var path]) return null;
        var field = path.Split('[', '.')[0];
        return PolicyForm.SingleValued.Contains(field) || PolicyForm.ListValued.Contains(field) ? field : null;
    }

    private static string Sentence(Refusal refusal, Words words)
    {
        var expected = Detail(refusal, "expected");
        if (expected is ['§', .. var key]) expected = Texts.Say(key, words.Language, refusal.Details);
        return words.Say("plans.policy.problem", ("value", Detail(refusal, "value").Trim('"')), ("expected", expected));
    }

    private static string Detail(Refusal refusal, string name) => refusal.Details.FirstOrDefault(detail => detail.Name == name)?.Value ?? "";
}
