using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Demo;

/// <summary>history.csv: the demo city's past under the headers of the profile yueyang; every row says that it is made.</summary>
public static class DemoHistoryFile
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly (string Feature, string Header)[] Features =
    [
        ("need", "受援校需求（分）"), ("people-share", "需求中缺人的比重（%）"), ("subject-complementarity", "学科互补（人）"), ("distance-km", "两校距离（公里）"),
        ("travel-minutes", "单程路程时间（分钟）"), ("stage-fit", "学段吻合（%）"), ("size-ratio", "规模比（倍）"), ("same-unit", "同一管理单位"),
        ("same-county", "同一县区"), ("past-cooperation", "以往结对学年数"), ("helper-load", "支援校生师比"),
    ];

    private static readonly string[] Headers =
    [
        "支援校标识码", "受援校标识码", "年度", "受援校所在县区代码", "学段", "受援校城乡分类", "受援校学生数", .. Features.Select(feature => feature.Header),
        "结果", "谢绝原因", "年终考核提升值", "提出概率", "探索性邀请", "数据性质",
    ];

    /// <summary>Receivers of the past: rural sites drawn over the whole city.</summary>
    public static ImmutableArray<SchoolId> Receivers(long seed, int sites)
    {
        var rural = DemoCity.Sites(seed, sites).Where(site => site.Class is "210" or "220").Select(site => SchoolId.Of(site.Code)).ToList();
        new DemoChance(seed ^ 0x72656365697665).Shuffle(rural);
        return [.. rural.Take(DemoHistory.Receivers)];
    }

    public static byte[] Bytes(IReadOnlyList<DemoPastPair> past, ImmutableArray<FeatureId> features)
    {
        var places = Features.Select(feature => features.IndexOf(new FeatureId(feature.Feature))).ToArray();
        var text = new StringBuilder();
        foreach (var row in past.Select(line => Row(line, places)).Prepend(Headers)) text.Append(string.Join(',', row)).Append("\r\n");
        return [.. WithMark.GetPreamble(), .. WithMark.GetBytes(text.ToString())];
    }

    private static string[] Row(DemoPastPair line, int[] places) =>
    [
        line.Pair.Helper.Value, line.Pair.Receiver.Value, Text(line.Cycle), line.Pair.County.Value, line.Pair.Stage?.Value ?? "", line.Pair.Class?.Value ?? "",
        Text(line.Pair.Pupils), .. places.Select(place => place < 0 ? "" : Text(line.Values[place])),
        line.Outcome, line.Reason, Text(line.Improvement), Text(line.ProposalChance), line.Explored ? "是" : "否", DemoWords.Made,
    ];

    private static string Text(double? number) => number is { } known ? Math.Round(known, 4).ToString("0.####", CultureInfo.InvariantCulture) : "";
}
