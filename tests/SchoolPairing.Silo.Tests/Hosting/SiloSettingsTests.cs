using Microsoft.Extensions.Logging;
using SchoolPairing.Silo.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Hosting;

public sealed class SiloSettingsTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "config");

    [Fact]
    public void The_shipped_settings_are_allowed()
    {
        var options = Read();

        Assert.Equal(("data", LogLevel.Information), (options.DataFolder, options.ConsoleLevel));
    }

    [Fact]
    public void The_command_line_counts_more_than_the_file() => Assert.Equal("elsewhere", Read("--Data:Folder=elsewhere").DataFolder);

    [Theory]
    [InlineData("--Data:Foldr=x", "Data:Foldr")]
    [InlineData("--Cluster:Mode=Client", "Cluster:Mode")]
    [InlineData("--Log:Console=Loud", "Log:Console")]
    [InlineData("--Data:Folder=", "DataFolder")]
    public void A_setting_that_cannot_be_used_is_named(string argument, string key)
    {
        var refused = Assert.Throws<SiloRefusedException>(() => Read(argument));

        Assert.Equal(key, Assert.Single(refused.Refusals).Details[0].Value);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var refused = Assert.Throws<SiloRefusedException>(() => Read("--Cluster:Mode=Client", "--Log:Console=Loud", "--Foo=1"));

        Assert.Equal(["Cluster:Mode", "Foo", "Log:Console"], refused.Refusals.Select(refusal => refusal.Details[0].Value).Order(StringComparer.Ordinal));
    }

    private static EmbeddedSiloOptions Read(params string[] arguments) => SiloSettings.Options(SiloSettings.Read(Shipped, arguments), Shipped);
}
