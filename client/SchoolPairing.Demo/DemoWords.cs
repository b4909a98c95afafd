namespace SchoolPairing.Demo;

/// <summary>Words of the demo file: those that the bureau's own template uses, whatever language the commands speak.</summary>
public static class DemoWords
{
    public const string Primary = "小学";
    public const string Junior = "初中";
    public const string Made = "演示";
    public const string CityUnit = "430600";
    public const string NotProposed = "未提出";
    public const string Accepted = "接受";
    public const string AcceptedWithConditions = "有条件接受";
    public const string Declined = "谢绝";
    public const string Expired = "逾期未复";

    public static readonly IReadOnlyDictionary<string, string> Counties = new Dictionary<string, string>
    {
        ["430602"] = "岳阳楼区", ["430603"] = "云溪区", ["430611"] = "君山区", ["430621"] = "岳阳县", ["430623"] = "华容县",
        ["430624"] = "湘阴县", ["430626"] = "平江县", ["430681"] = "汨罗市", ["430682"] = "临湘市",
    };

    /// <summary>The twelve units and the city itself, in the order of the file.</summary>
    public static readonly IReadOnlyDictionary<string, string> Units = new Dictionary<string, string>(Counties)
    {
        ["430671"] = "屈原管理区", ["JKQ"] = "岳阳经济技术开发区", ["NHX"] = "南湖新区", [CityUnit] = "岳阳市直",
    };

    internal static readonly string[] Subjects =
        ["语文", "数学", "英语", "道德与法治", "科学", "体育", "音乐", "美术", "信息科技", "物理", "化学", "生物", "历史", "地理"];

    internal static readonly string[] PlainColumns =
    [
        "学校标识码", "学校名称", "管理单位代码", "管理单位", "所在县区代码", "所在县区", "乡镇街道", "城乡分类代码", "办学类型代码", "学段",
        "经度", "纬度", "在校学生数", "班级数", "专任教师数", "高于规定学历教师数", "县级以上骨干教师数", "体育艺术专任教师数",
        "教学及辅助用房面积（平方米）", "体育运动场馆面积（平方米）", "教学仪器设备值（万元）", "网络多媒体教室数",
        "可支援校数", "原学校标识码", "数据性质", "办公电话",
    ];

    internal static readonly string[] Columns =
        [.. PlainColumns, .. Subjects.SelectMany(subject => new[] { subject + "教师数", subject + "应配教师数" })];

    // Two made syllables a village: 24 × 20 names, none taken from a list of real villages.
    internal static readonly string[] VillageFirst =
    [
        "青", "柳", "石", "云", "白", "清", "双", "大", "新", "竹", "枫", "荷", "金", "松", "桂", "东", "西", "南", "长", "红", "梅", "兰", "沙", "高",
    ];

    internal static readonly string[] VillageLast =
    [
        "溪", "桥", "塘", "坪", "冲", "湾", "岭", "洲", "港", "田", "湖", "铺", "坡", "台", "林", "源", "井", "屋", "洞", "垅",
    ];
}
