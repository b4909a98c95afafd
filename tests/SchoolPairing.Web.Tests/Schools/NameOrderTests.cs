using SchoolPairing.Web.Schools;
using Xunit;

namespace SchoolPairing.Web.Tests.Schools;

public sealed class NameOrderTests
{
    [Fact]
    public void Names_sort_by_pinyin_and_the_polyphones_of_the_region_by_their_own_sound()
    {
        string[] names = ["岳阳县", "张家界", "长沙", "平江县", "安定镇", "重庆", "长寿镇", "君山区"];

        Assert.Equal(["安定镇", "长沙", "长寿镇", "重庆", "君山区", "平江县", "岳阳县", "张家界"],
            names.OrderBy(NameOrder.Key, Comparer<System.Globalization.SortKey>.Create(NameOrder.Compare)));
    }
}
