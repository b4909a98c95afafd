using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Matching;

/// <summary>The answer to "why not H for R?" as sentences that can be read aloud.</summary>
internal static class WhyWords
{
    public static IReadOnlyList<string> Sentences(ProposalView view, ReportWords words, CliTexts texts, WhyAnswer answer)
    {
        var (helper, receiver) = (view.School(answer.Helper).Name, view.School(answer.Receiver).Name);
        var sentences = new List<string> { texts.Say("why." + answer.Kind, ("helper", helper), ("receiver", receiver)) };
        if (answer.Points is { } points) sentences.Add(texts.Say("why.points", ("points", ReportWords.Whole(points))));
        if (answer.Heads is { } heads) sentences.AddRange(Model(heads, view.Proposal.Inputs.Model?.Stage ?? default, words.Language));
        sentences.AddRange(answer.Reasons.Select(reason => "  - " + Contracts.Words.Texts.Say("rule." + reason.Rule, texts.Language, reason.Details)));
        if (answer.Price is not { } price) return sentences;
        var sentence = PriceWords.Sentence(view, words, price);
        sentences.Add(char.ToUpperInvariant(sentence[0]) + sentence[1..]);
        sentences.Add(texts["why.chain"]);
        sentences.AddRange(PriceWords.Chain(view, words, price).Select((move, index) => $"  {index + 1}. {move}"));
        return sentences;
    }

    private static IEnumerable<string> Model(HeadScore heads, LearningStage stage, string language) =>
    [
        "  " + HeadText.Chance(heads, language),
        .. HeadText.ChanceReasons(heads, stage, language).Select(reason => "    - " + reason.Sentence),
        "  " + HeadText.Benefit(heads, language),
        .. HeadText.BenefitReasons(heads, stage, language).Select(reason => "    - " + reason.Sentence),
        "  " + HeadText.Points(heads, language),
        .. new[] { HeadText.LittleExperience(heads, language), HeadText.Stage(stage, language) }.OfType<string>().Select(remark => "  " + remark),
    ];
}
