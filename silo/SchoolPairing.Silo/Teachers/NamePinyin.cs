using System.Globalization;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Names of people as a reader of Chinese looks for them: by pinyin. The collation knows one reading a sign, and surnames often have another.</summary>
internal static class NamePinyin
{
    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    // A surname and a sign of its sound: 曾 is zēng, not céng.
    private static readonly Dictionary<char, char> Surnames = new()
    {
        ['曾'] = '增', ['单'] = '善', ['解'] = '谢', ['仇'] = '求', ['查'] = '扎', ['区'] = '欧', ['朴'] = '瓢', ['翟'] = '宅', ['盖'] = '葛', ['乐'] = '月', ['覃'] = '秦',
    };

    /// <summary>The key under which a name sorts; computed once a name, compared often.</summary>
    public static SortKey Key(string name) =>
        Pinyin.GetSortKey(name.Length > 0 && Surnames.TryGetValue(name[0], out var sounding) ? sounding + name[1..] : name);

    /// <summary>Compares two keys.</summary>
    public static IComparer<SortKey> Order { get; } = Comparer<SortKey>.Create(SortKey.Compare);
}
