using System.Globalization;

namespace SchoolPairing.Web.Schools;

/// <summary>
/// Names as a reader of Chinese looks for them: by pinyin. The collation knows one reading a sign; where a name of the region uses the
/// other one, a sign of that sound takes its place in the key. Ties by the text itself, so that the order is the same everywhere.
/// </summary>
public static class NameOrder
{
    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    // 长 is cháng in these and not zhǎng; 重 is chóng.
    private static readonly (string Written, string Sounding)[] Polyphones = [("长沙", "常沙"), ("长寿", "常寿"), ("长乐", "常乐"), ("长江", "常江"), ("长安", "常安"), ("重华", "崇华")];

    /// <summary>The key under which a name sorts; computed once a name, compared often.</summary>
    public static SortKey Key(string name)
    {
        foreach (var (written, sounding) in Polyphones) name = name.Replace(written, sounding, StringComparison.Ordinal);
        return Pinyin.GetSortKey(name);
    }

    /// <summary>Orders keys.</summary>
    public static IComparer<SortKey> ByKey { get; } = Comparer<SortKey>.Create(Compare);

    public static int Compare(SortKey first, SortKey second) => SortKey.Compare(first, second);
}
