using SchoolPairing.Contracts.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Training;

/// <summary>Everything that a training says is a full sentence in both languages.</summary>
public sealed class TrainingTextTests
{
    private static readonly IEnumerable<TrainingRow> Rows = TrainingRows.Made(240);

    private static readonly TrainingReport[] Reports =
    [
        Trained.Of([]).Report,
        Trained.Of(Rows).Report,
        Trained.Of(Rows.Select(row => row with { ProposalChance = 0.5 }).Select(row => row.With(TrainingRows.Travel, null).With(TrainingRows.StageFit, 100))).Report,
        Trained.Of(TrainingRows.Made(60)).Report,
        Trained.Of(Rows.Where(row => !row.WasAccepted)).Report,
        Trained.Of(Rows.Select(row => row.With(TrainingRows.Past, row.WasAccepted ? 3 : 1))).Report,
        Trained.Of(Rows.Select(row => row.With(TrainingRows.Load, row.Improvement is { } improvement ? 50 + improvement : 50))).Report,
        Trained.Of(Rows.Select((row, i) => row.With(TrainingRows.SizeRatio, !row.Decided ? 0.1 + i % 20 / 10d : row.WasAccepted ? 0.5 : i % 2 == 0 ? 0.05 : 2))).Report,
        Trained.Of(Rows.Select(row => row with { Values = Rows.First().Values })).Report,
        Trained.Of(Rows.Select(row => row with { Improvement = null })).Report,
        Trained.Of(Rows.Select(row => row with { Improvement = -row.Improvement })).Report,
        Trained.Of(Rows.Select(row => row with { Improvement = row.Receiver.Value.EndsWith('3') ? row.Improvement : null })).Report,
        Trained.Of(Rows.Select(row => !row.Decided ? row : row with { Outcome = row.WasAccepted ? PairOutcome.Declined : PairOutcome.Accepted, Improvement = null })).Report,
    ];

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Every_note_is_a_sentence_with_all_its_values(string language) => Assert.All(
        Reports.SelectMany(report => report.Notes.Append(report.StageReason).Append(report.Gate.Reason)),
        note => Assert.Matches("^[^{}§]+[.。]$", Trained.Text(note, language)));

    [Theory, InlineData("no-decisions"), InlineData("single-class"), InlineData("leaking-feature"), InlineData("leaking-benefit"),
        InlineData("leaking-together"), InlineData("nothing-varies"),
        InlineData("against-index"), InlineData("few-decisions"),
        InlineData("enough-decisions"), InlineData("never-known"), InlineData("constant-feature"), InlineData("filled"), InlineData("selection"),
        InlineData("not-weighted"), InlineData("weighted"), InlineData("few-assessments"), InlineData("benefit-fitted"), InlineData("benefit-against-index")]
    public void Every_note_was_read(string code) =>
        Assert.Contains(Reports.SelectMany(report => report.Notes.Append(report.StageReason)), note => note.Code == code);

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Titles_and_origins_have_no_gaps(string language) => Assert.All([0, 60, 240], decided =>
    {
        var model = Trained.Of(TrainingRows.Made(decided)).Model;
        Assert.All([model.Title, model.Chance.Title, model.Benefit.Title], title => Assert.DoesNotMatch("[{}]|^training", title.In(language)));
        Assert.EndsWith("2026-11-24", model.Chance.Origin, StringComparison.Ordinal);
    });
}
