using SchoolPairing.Demo;
using Xunit;

namespace SchoolPairing.Client.Tests.Demo;

public sealed class DemoCityTests
{
    private static readonly IReadOnlyList<DemoSite> City = DemoCity.Sites(DemoCity.UsualSeed, DemoCity.DefaultSites);

    [Fact]
    public void The_usual_city_has_1250_sites_of_which_361_are_teaching_points()
    {
        Assert.Equal(1250, City.Count);
        Assert.Equal(361, City.Count(site => site.Type == SiteType.Point));
    }

    [Fact]
    public void Every_unit_of_the_region_and_the_city_itself_manage_schools() =>
        Assert.Equal(DemoWords.Units.Keys.Order(StringComparer.Ordinal), City.Select(site => site.Unit).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void All_138_townships_have_schools() => Assert.Equal(138, City.Select(site => site.Township.Code).Distinct().Count());

    [Fact]
    public void School_codes_are_ten_digits_of_the_right_class_and_unique()
    {
        Assert.Equal(City.Count, City.Select(site => site.Code).Distinct().Count());
        Assert.All(City, site => Assert.Matches(site.Type is SiteType.Primary or SiteType.Point ? "^2143[0-9]{6}$" : "^3143[0-9]{6}$", site.Code));
    }

    [Fact]
    public void Names_are_unique_and_marked_as_made()
    {
        Assert.Equal(City.Count, City.Select(site => site.Name).Distinct().Count());
        Assert.All(City, site => Assert.EndsWith("（演示）", site.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void City_run_schools_lie_in_a_district_that_does_not_manage_them()
    {
        var cityRun = City.Where(site => site.Unit == DemoWords.CityUnit).ToList();
        Assert.InRange(cityRun.Count, 5, 20);
        Assert.All(cityRun, site => Assert.Equal("430602", site.Township.County));
    }

    [Fact]
    public void There_are_100_to_300_urban_sites_and_several_hundred_rural_ones()
    {
        Assert.InRange(City.Count(site => site.Class is "111" or "112" or "121"), 100, 320);
        Assert.InRange(City.Count(site => site.Class is "210" or "220"), 500, 1000);
    }

    [Fact]
    public void Sites_lie_near_their_township()
    {
        Assert.All(City, site =>
        {
            Assert.InRange(site.LatitudeDegrees - site.Township.LatitudeDegrees, -0.08, 0.08);
            Assert.InRange(site.LongitudeDegrees - site.Township.LongitudeDegrees, -0.09, 0.09);
        });
    }

    [Theory]
    [InlineData(20)]
    [InlineData(137)]
    [InlineData(5000)]
    public void A_city_of_any_size_has_exactly_that_many_sites(int sites) => Assert.Equal(sites, DemoCity.Sites(7, sites).Count);
}
