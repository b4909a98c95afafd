namespace SchoolPairing.Web.Pairings.Agreements;

/// <summary>A word that a template may contain as {{word}}.</summary>
/// <param name="Name">The word between the braces.</param>
/// <param name="List">Whether it is a list: alone in a paragraph it becomes a paragraph for each line.</param>
/// <param name="Required">Whether a template without it is no agreement.</param>
internal sealed record AgreementWord(string Name, bool List = false, bool Required = false)
{
    public static readonly AgreementWord
        Draft = new("草案"), Number = new("协议编号"), Plan = new("方案"),
        Helper = new("支援校", Required: true), HelperCode = new("支援校标识码"), HelperUnit = new("支援校管理单位"),
        Receiver = new("受援校", Required: true), ReceiverCode = new("受援校标识码"), ReceiverUnit = new("受援校管理单位"),
        From = new("开始日期", Required: true), Until = new("结束日期", Required: true), Years = new("学年数"), Distance = new("距离"),
        Goals = new("目标", List: true), HelperGives = new("支援校措施", List: true), ReceiverGives = new("受援校措施", List: true),
        Subjects = new("学科"), Conditions = new("条件", List: true), Meetings = new("每学期会议次数"),
        HelperSigned = new("支援校签署日期"), ReceiverSigned = new("受援校签署日期"), Confirmed = new("确认日期");

    /// <summary>Every word there is, in the order of the usual agreement.</summary>
    public static IReadOnlyList<AgreementWord> All { get; } =
    [
        Draft, Number, Plan, Helper, HelperCode, HelperUnit, Receiver, ReceiverCode, ReceiverUnit, From, Until, Years, Distance, Goals, HelperGives, ReceiverGives,
        Subjects, Conditions, Meetings, HelperSigned, ReceiverSigned, Confirmed,
    ];

    public static AgreementWord? Of(string name) => All.FirstOrDefault(word => word.Name == name);
}
