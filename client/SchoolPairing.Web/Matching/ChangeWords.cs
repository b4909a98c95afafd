using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Matching;

/// <summary>What happened on the board: role and act, never who it was by name.</summary>
internal static class ChangeWords
{
    public static string Say(Words words, BoardChange change) => words.Say("matching.changed",
        ("who", Texts.Say("role." + change.Role, words.Language)), ("what", Act(words, change.Act.Value)), ("at", BureauTime.Show(change.At)));

    /// <summary>A step that can be undone or done again: with the edit that it was, where the reader may see its schools.</summary>
    public static string Say(Words words, StepSummary step, SchoolCards cards) =>
        step.Edit is { } edit && new[] { edit.Helper, edit.Receiver, edit.OtherHelper, edit.OtherReceiver }.OfType<SchoolId>().All(school => cards.Find(school) is not null)
            ? Say(words, edit, cards) : Act(words, step.Act.Value);

    /// <summary>An edit in one sentence.</summary>
    public static string Say(Words words, BoardEdit edit, SchoolCards cards) => words.Say("matching.edit." + (edit is { Kind: EditKind.Release, Helper: null } ? "ReleaseMust" : edit.Kind.ToString()),
        ("helper", Name(cards, edit.Helper)), ("receiver", Name(cards, edit.Receiver)), ("otherHelper", Name(cards, edit.OtherHelper)), ("otherReceiver", Name(cards, edit.OtherReceiver)));

    private static string Act(Words words, string act) => Texts.Say("act." + act, words.Language);

    private static string Name(SchoolCards cards, SchoolId? school) => school is { } known ? cards.Name(known) : "";
}
