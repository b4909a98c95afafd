namespace SchoolPairing.Web.Teachers;

/// <summary>The subjects that lists can be filtered by, in the order of a school report; their words are those of the contracts.</summary>
internal static class Subjects
{
    public static readonly IReadOnlyList<string> All =
        ["chinese", "maths", "english", "morality", "science", "physics", "chemistry", "biology", "history", "geography", "music", "art", "pe", "it"];
}
