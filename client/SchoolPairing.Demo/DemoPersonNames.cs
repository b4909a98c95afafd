namespace SchoolPairing.Demo;

/// <summary>Names that nobody can take for a real person: each ends with （演示）.</summary>
internal static class DemoPersonNames
{
    private static readonly string[] Family =
    [
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "罗", "谢", "宋", "唐", "许", "邓", "彭", "易", "方", "任", "柳", "廖",
    ];

    private static readonly string[] First = ["文", "志", "晓", "雅", "建", "思", "春", "国", "丽", "明", "海", "红", "永", "秋", "家", "小", "云", "新", "玉", "正"];
    private static readonly string[] ForWomen = ["芳", "娟", "敏", "静", "燕", "霞", "玲", "婷", "慧", "蓉", "琴", "莉"];
    private static readonly string[] ForMen = ["军", "勇", "杰", "涛", "平", "辉", "峰", "刚", "斌", "龙", "林", "波"];

    public static string Name(DemoChance chance, bool woman)
    {
        var last = woman ? ForWomen : ForMen;
        return Family[chance.Index(Family.Length)] + First[chance.Index(First.Length)] + last[chance.Index(last.Length)] + "（" + DemoWords.Made + "）";
    }
}
