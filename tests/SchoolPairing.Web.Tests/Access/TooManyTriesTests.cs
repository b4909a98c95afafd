using System.Net;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

public sealed class TooManyTriesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Many_names_from_one_address_are_stopped_and_told_how_long_to_wait()
    {
        var (visitor, tries) = (site.Visitor(), 0);
        do await visitor.SignIn("nobody" + tries++, "a wrong password");
        while (visitor.Answer.StatusCode == HttpStatusCode.OK && tries < 400);

        Assert.Equal((HttpStatusCode.TooManyRequests, 301), (visitor.Answer.StatusCode, tries));
        Assert.Contains("五分钟", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
