using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>Finds the word that a cell means by id, label or synonym; width, case and blanks do not matter.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, ProfileWord> bySpelling = new(StringComparer.Ordinal);

    internal WordList(IEnumerable<ProfileWord> words)
    {
        foreach (var word in words)
            foreach (var spelling in Spellings(word))
                bySpelling.TryAdd(spelling, word);
        Known = string.Join(", ", bySpelling.Values.Distinct().Select(Show));
    }

    /// <summary>The words for a message.</summary>
    internal string Known { get; }

    internal bool IsEmpty => bySpelling.Count == 0;

    internal ProfileWord? Find(string text) => bySpelling.GetValueOrDefault(HeaderText.Normal(text));

    /// <summary>Spellings that two words claim.</summary>
    internal static IEnumerable<string> Clashes(IEnumerable<ProfileWord> words) =>
        words.SelectMany(word => Spellings(word).Select(spelling => (spelling, word.Id)))
            .GroupBy(pair => pair.spelling, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    private static IEnumerable<string> Spellings(ProfileWord word) =>
        new[] { word.Id, word.Label.Chinese, word.Label.English }
            .Concat(word.Synonyms.IsDefault ? [] : word.Synonyms)
            .Select(HeaderText.Normal).Where(spelling => spelling.Length > 0).Distinct(StringComparer.Ordinal);

    private static string Show(ProfileWord word) => word.Id == word.Label.Chinese ? word.Id : $"{word.Id} ({word.Label.Chinese})";
}
