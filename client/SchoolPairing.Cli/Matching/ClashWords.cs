using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching;

/// <summary>"No solution" in sentences: what cannot hold together.</summary>
internal static class ClashWords
{
    public static async Task<int> Say(Screen screen, IGrainFactory grains, MatchOutcome.Impossible outcome)
    {
        var lines = new List<string>();
        foreach (var part in outcome.Clash) lines.Add(await Sentence(screen.Texts, grains, part));
        screen.Document(new { Status = "impossible", Clash = outcome.Clash.Zip(lines, (part, text) => new { part.Decision, part.Limit, part.Schools, Text = text }) });
        screen.Host.Error.WriteLine(screen.Texts["impossible"]);
        foreach (var line in lines) screen.Host.Error.WriteLine("  - " + line);
        screen.Host.Error.WriteLine(screen.Texts["impossible.advice"]);
        return ExitCode.NoSolution;
    }

    private static async Task<string> Sentence(CliTexts texts, IGrainFactory grains, ClashPart part)
    {
        var sentence = part switch
        {
            { Decision: { } decision } => texts.Say("decision." + decision.Kind,
                ("helper", decision.Helper is { } helper ? await Name(grains, helper) : ""), ("receiver", await Name(grains, decision.Receiver))),
            { Limit: { } limit } => Contracts.Words.Texts.Say("rule." + limit.Rule, texts.Language, limit.Details),
            _ => "",
        };
        if (part.Decision is not null || part.Schools.IsEmpty) return sentence;
        var names = new List<string>();
        foreach (var school in part.Schools) names.Add(await Name(grains, school));
        return texts.Say("clash.schools", ("sentence", sentence), ("schools", string.Join(texts["list.comma"], names)));
    }

    private static async Task<string> Name(IGrainFactory grains, SchoolId school)
    {
        var found = await grains.GetGrain<ISchoolGrain>(school.Value).Get();
        return found.Accepted ? $"{found.Value.School.Name}（{school}）" : school.Value;
    }
}
