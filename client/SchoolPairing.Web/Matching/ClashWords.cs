using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Matching;

/// <summary>"No plan" in sentences: what cannot hold together.</summary>
internal static class ClashWords
{
    public static async Task<IReadOnlyList<string>> Sentences(Words words, IGrainFactory grains, MatchOutcome.Impossible outcome)
    {
        var names = new Dictionary<SchoolId, string>();
        foreach (var school in outcome.Clash.SelectMany(Schools).Distinct())
            names[school] = (await grains.GetGrain<ISchoolGrain>(school.Value).Get()).Value?.School.Name ?? school.Value;
        return [.. outcome.Clash.Select(part => Sentence(words, names, part))];
    }

    private static IEnumerable<SchoolId> Schools(ClashPart part) =>
        part.Decision is { } decision ? decision.Helper is { } helper ? [helper, decision.Receiver] : [decision.Receiver] : part.Schools;

    private static string Sentence(Words words, Dictionary<SchoolId, string> names, ClashPart part)
    {
        if (part.Decision is { } decision)
            return words.Say("matching.decision." + decision.Kind, ("helper", decision.Helper is { } helper ? names[helper] : ""), ("receiver", names[decision.Receiver]));
        var sentence = part.Limit is { } limit ? Texts.Say("rule." + limit.Rule, words.Language, limit.Details) : "";
        return part.Schools.IsEmpty ? sentence
            : words.Say("matching.clash.schools", ("sentence", sentence), ("schools", string.Join(words["schools.list-sign"], part.Schools.Select(school => names[school]))));
    }
}
