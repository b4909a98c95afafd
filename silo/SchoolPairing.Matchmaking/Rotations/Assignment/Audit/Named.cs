using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>Subjects and stages inside sentences: by their text where there is one, else by their id.</summary>
internal static class Named
{
    /// <summary>A subject.</summary>
    public static string Of(SubjectId subject) => Known("subject." + subject) ?? subject.Value;

    /// <summary>A stage.</summary>
    public static string Of(Stage stage) => Known("stage." + stage) ?? stage.Value;

    private static string? Known(string key) => Texts.Find(key, "zh-CN") is null ? null : "§" + key;
}
