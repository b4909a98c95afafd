using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>What a reader of the model card must know about the rows.</summary>
internal static class TrainingNotes
{
    /// <summary>In a fixed order: features first, then selection, weights and assessments.</summary>
    public static ImmutableArray<TrainingNote> Of(TrainingData data)
    {
        var notes = ImmutableArray.CreateBuilder<TrainingNote>();
        for (var i = 0; i < ScoreFeatures.All.Length && data.Rows.Length > 0; i++)
            if (OfFeature(data, i) is { } note) notes.Add(note);
        var decided = data.Decided.Length;
        if (decided == 0) return notes.ToImmutable();
        var recorded = data.Decided.Count(row => row.ProposalChance is not null);
        notes.Add(TrainingNote.Of("selection", ("decided", NoteNumber.Of(decided)), ("eligible", NoteNumber.Of(data.Rows.Length)),
            ("explored", NoteNumber.Of(data.Decided.Count(row => row.Explored)))));
        notes.Add(TrainingNote.Of(recorded == 0 ? "not-weighted" : "weighted", ("recorded", NoteNumber.Of(recorded)), ("decided", NoteNumber.Of(decided))));
        return notes.ToImmutable();
    }

    private static TrainingNote? OfFeature(TrainingData data, int feature)
    {
        (string, string) name = ("feature", "§" + ScoreFeatures.All[feature].LabelKey);
        if (data.Fill[feature] is not { } fill) return TrainingNote.Of("never-known", name);
        var unknown = data.Rows.Count(row => row.Values[feature] is null);
        var one = data.Rows.First(row => row.Values[feature] is not null).Values[feature];
        if (data.Rows.All(row => row.Values[feature] is not { } value || value == one)) return TrainingNote.Of("constant-feature", name, ("value", NoteNumber.Of(fill)));
        return unknown == 0 ? null : TrainingNote.Of("filled", name, ("unknown", NoteNumber.Of(unknown)), ("pairs", NoteNumber.Of(data.Rows.Length)), ("fill", NoteNumber.Of(fill)));
    }
}
