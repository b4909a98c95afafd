namespace SchoolPairing.Demo;

/// <summary>What the cells of teachers.csv may say, as the import section "teachers" of the profile yueyang reads them; a blank cell means none.</summary>
public static class DemoTeacherWords
{
    public const string Man = "男";
    public const string Woman = "女";
    public const string Professional = "专业技术岗";
    public const string Worker = "工勤岗";
    public const string InEstablishment = "在编在岗";
    public const string OutsideEstablishment = "编外";
    public const string Principal = "校长";
    public const string VicePrincipal = "副校长";
    public const string Willing = "愿意";
    public const string RatherNot = "暂不愿意";

    /// <summary>骨干称号, lowest first.</summary>
    public static readonly IReadOnlyList<string> Ranks = ["教坛新秀", "县级骨干", "市级骨干", "省级骨干", "学科带头人", "名师", "特级教师"];

    /// <summary>职称, lowest first.</summary>
    public static readonly IReadOnlyList<string> Titles = ["三级教师", "二级教师", "一级教师", "高级教师", "正高级教师"];

    /// <summary>暂缓原因: labels of the deferral kinds of config/rules/cn-2014.json.</summary>
    public static readonly IReadOnlyList<string> Deferrals = ["孕期", "哺乳期", "患病", "特色项目负责人", "其他"];

    /// <summary>轮岗形式: labels of config/rules/forms.json.</summary>
    public static readonly IReadOnlyList<string> Forms = ["支教", "走教", "援教", "交流轮岗"];
}
