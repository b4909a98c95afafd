using System.Text.Json;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>The words that a profile must say, by the ids that it gives them: the names of the values in kebab case.</summary>
internal static class TeacherWords
{
    internal const string In = "in";

    internal static readonly EnumWords<Sex> Sexes = new();
    internal static readonly EnumWords<PostType> Posts = new();
    internal static readonly EnumWords<BackboneRank> Ranks = new();
    internal static readonly EnumWords<TeacherTitle> Titles = new();
    internal static readonly EnumWords<LeaderRole> Leaders = new();
    internal static readonly EnumWords<RotationWish> Wishes = new();

    internal static readonly IReadOnlyCollection<string> Establishments = [In, "out"];

    /// <summary>Values by id; what a blank cell means (0) has none.</summary>
    internal sealed class EnumWords<T> where T : struct, Enum
    {
        private readonly Dictionary<string, T> values = Enum.GetValues<T>().Where(value => !value.Equals(default(T)))
            .ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

        internal IReadOnlyCollection<string> Ids => values.Keys;

        internal T? Find(string? id) => id is not null && values.TryGetValue(id, out var value) ? value : null;
    }
}
