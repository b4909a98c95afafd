using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>The columns that additional files may have, with their headers in both languages.</summary>
internal static class PairColumns
{
    internal static readonly ImportColumn Helper = Column("helper", ColumnPresence.Required,
        "支援校", "支援学校", "支援校代码", "支援校标识码", "支援学校标识码", "帮扶校", "帮扶学校", "helperId", "helper_id");

    internal static readonly ImportColumn Receiver = Column("receiver", ColumnPresence.Required,
        "受援校", "受援学校", "受援校代码", "受援校标识码", "受援学校标识码", "被帮扶校", "receiverId", "receiver_id");

    /// <summary>A locks file in which every row is a "must" needs no helpers.</summary>
    internal static readonly ImportColumn HelperOfDecision = Helper with { Presence = ColumnPresence.Optional };

    internal static readonly ImportColumn Points = Column("points", ColumnPresence.Required, "分值", "得分", "分数", "score");

    internal static readonly ImportColumn Decision = Column("decision", ColumnPresence.Optional, "决定", "操作", "类型", "kind");

    internal static readonly ImportColumn Minutes = Column("minutes", ColumnPresence.Required, "分钟", "车程分钟", "单程分钟", "行车时间", "travelMinutes");

    internal static readonly ImportColumn Years = Column("years", ColumnPresence.Optional, "年数", "学年数", "结对年数");

    private static ImportColumn Column(string name, ColumnPresence presence, params string[] synonyms) => new()
    {
        Field = new(FieldKind.Additional, name),
        Header = name,
        Synonyms = [.. synonyms],
        Presence = presence,
    };
}
