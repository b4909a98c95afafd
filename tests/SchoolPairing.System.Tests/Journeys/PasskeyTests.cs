using Microsoft.Playwright;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

public sealed class PasskeyTests(WebSite site) : IClassFixture<WebSite>
{
    [BrowserFact]
    public async Task Who_added_a_passkey_signs_in_with_it_without_a_password()
    {
        var page = await site.Open("teacher");
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await page.GotoAsync("/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "删除" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).ClickAsync();
        await page.WaitForURLAsync(site.Address.ToString());

        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).IsVisibleAsync());
    }
}
