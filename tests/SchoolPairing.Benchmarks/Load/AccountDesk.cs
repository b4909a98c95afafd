using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>Makes the accounts through the administrator's pages and hands out their codes.</summary>
internal sealed class AccountDesk(Browser browser, string folder)
{
    public const string Password = "a password of the load test";

    /// <summary>Signs the administrator in with the password that the first start wrote down.</summary>
    public async Task Open()
    {
        var admin = File.ReadLines(Path.Combine(folder, "demo-accounts.txt")).Select(line => line.Split('\t')).Single(account => account[0] == "admin");
        var form = SentForm.Of(await Page("/sign-in"), "#password")!.With("UserName", admin[0]).With("Password", admin[1]);
        if ((await browser.Submit("sets up", form))?.SentTo != "/") throw new InvalidOperationException("the administrator cannot sign in");
    }

    /// <summary>Activation codes of the principals of a unit, by school.</summary>
    public async Task<IEnumerable<KeyValuePair<string, string>>> Principals(UnitId unit)
    {
        var form = SentForm.Of(await Page("/accounts/principals"), "select[name=Unit]")!.With("Unit", unit.Value);
        return Codes(await browser.Submit("sets up", form));
    }

    /// <summary>Activation code of a new planner.</summary>
    public async Task<string> Planner(string userName, UnitId? unit)
    {
        var form = SentForm.Of(await Page("/accounts/new"), "input[name=UserName]")!
            .With("RoleName", unit is null ? "CityPlanner" : "CountyPlanner").With("UserName", userName).With("Unit", unit?.Value ?? "");
        return Codes(await browser.Submit("sets up", form)).Single().Value;
    }

    /// <summary>What somebody with a slip does: sets a password and is signed in.</summary>
    public static async Task<bool> Activate(Browser own, string code)
    {
        if (await own.Open("activates", "/activate?code=" + code) is not { } page) return false;
        var form = SentForm.Of(page, "input[name=Again]")!.With("Password", Password).With("Again", Password);
        return (await own.Submit("activates", form))?.SentTo == "/";
    }

    private async Task<ReadPage> Page(string path) => await browser.Open("sets up", path) ?? throw new InvalidOperationException($"no page {path}");

    private static IEnumerable<KeyValuePair<string, string>> Codes(ReadPage? slips) =>
        slips!.Document.QuerySelectorAll(".slip").Select(slip => slip.QuerySelectorAll(".code")).Select(codes => new KeyValuePair<string, string>(codes[0].TextContent, codes[1].TextContent));
}
