using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>What a receiver lacks, in one sentence.</summary>
internal static class NeedWords
{
    private const int IndicatorsNamed = 3, SubjectsNamed = 4;

    /// <summary>The largest shortfalls and subject gaps of its neediest part, and how many values are unknown.</summary>
    public static string Lacks(ProposalView view, ReportWords words, ReceiverOutcome receiver)
    {
        var part = receiver.Need.Parts.OrderByDescending(part => part.Points).ThenBy(part => part.Stage).FirstOrDefault();
        if (part is null) return words.Say("lacks.nothing-known");
        var model = view.Proposal.Inputs.NeedModel;
        var items = part.Readings.Where(reading => reading.State == IndicatorState.NotMet)
            .OrderByDescending(reading => reading.Points).ThenBy(reading => reading.Indicator, StringComparer.Ordinal).Take(IndicatorsNamed)
            .Select(reading =>
            {
                var indicator = model.Indicators.First(indicator => indicator.Id == reading.Indicator);
                return words.Say(indicator.LowerIsBetter ? "lacks.above" : "lacks.below", ("label", words.Label(indicator.Label)),
                    ("value", ReportWords.Decimal(reading.Value ?? 0)), ("limit", ReportWords.Decimal(reading.Limit)));
            }).ToList();
        if (part.Gaps.Length > 0)
            items.Add(words.Say("lacks.teachers", ("subjects", words.List(part.Gaps.Take(SubjectsNamed)
                .Select(gap => words.Say("lacks.subject", ("subject", CoverageSection.SubjectName(gap.Subject, words)), ("missing", ReportWords.Decimal(gap.MissingTeachers))))))));
        var unknown = part.Readings.Count(reading => reading.State == IndicatorState.Unknown);
        if (unknown > 0) items.Add(words.Say("lacks.unknown", ("count", unknown)));
        return words.Say("lacks.all", ("points", ReportWords.Whole(receiver.Need.Points)),
            ("items", items.Count == 0 ? words.Say("lacks.nothing") : string.Join(words.Say("list.semicolon"), items)));
    }
}
