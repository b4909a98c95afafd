using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Web.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Hosting;

public sealed class SettingsReaderTests
{
    private static readonly string Config = Path.Combine(AppContext.BaseDirectory, "config");

    private static ImmutableArray<Refusal> Faults(params string[] arguments) =>
        Assert.Throws<SiloRefusedException>(() => SettingsReader.Read(arguments, Config)).Refusals;

    [Fact]
    public void The_shipped_settings_listen_to_this_machine_only() => Assert.Equal(["http://127.0.0.1:5080"], SettingsReader.Read([], Config).Addresses);

    [Theory]
    [InlineData("--demo")]
    [InlineData("--demo=true")]
    public void A_demo_is_asked_for_by_one_word(string argument) => Assert.True(SettingsReader.Read([argument, "--data", "x"], Config).Demo);

    [Fact]
    public void Data_and_addresses_have_short_names()
    {
        var settings = SettingsReader.Read(["--data", "/tmp/x", "--urls", "http://0.0.0.0:80;https://0.0.0.0:443"], Config);

        Assert.Equal(("/tmp/x", 2), (settings.DataFolder, settings.Addresses.Count));
    }

    [Fact]
    public void An_unknown_key_is_refused_by_name() => Assert.Equal("Wbe:Addresses", Assert.Single(Faults("--Wbe:Addresses=x")).Details[0].Value);

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(4, Faults("--Demo=perhaps", "--Auth:RecheckMinutes=0", "--Web:HostName=not a name", "--Auth:Oidc:Authority=x", "--Auth:Oidc:ClientId=y").Length);
}
