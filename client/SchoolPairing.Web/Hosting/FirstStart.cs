using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Access;

namespace SchoolPairing.Web.Hosting;

/// <summary>
/// What an installation without accounts gets before its first page: with --demo the demo city and an account of every role,
/// else one administrator whose activation code is printed, since only whoever sees this console may become it.
/// </summary>
internal sealed class FirstStart(IServiceScopeFactory scopes, WebSettings settings) : IHostedService
{
    /// <summary>What the console is told: passwords and codes once; on every later start of a demo city where its accounts stand, else nothing.</summary>
    public IReadOnlyList<string> Told { get; private set; } = [];

    /// <summary>The demo accounts with their passwords, only in the process that made them.</summary>
    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
        await book.Prepare();
        var start = scope.ServiceProvider.GetRequiredService<DemoStart>();
        if (!await book.IsEmpty())
        {
            if (settings.Demo && File.Exists(start.File)) Told = [$"演示账号 demo accounts: {start.File}"];
        }
        else if (settings.Demo) await MakeDemo(start);
        else await MakeAdministrator(scope.ServiceProvider);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeDemo(DemoStart start)
    {
        Demo = await start.Make();
        Told = [$"演示账号 demo accounts ({start.File}):", .. Demo.Select(account => $"  {account.UserName}\t{account.Password}\t{account.Role}")];
    }

    private async Task MakeAdministrator(IServiceProvider services)
    {
        var account = new Account { UserName = "admin", Role = Role.Administrator };
        Caller.Current = Caller.Operator;
        await services.GetRequiredService<AccountBook>().Create(account, password: null);
        var code = await services.GetRequiredService<Activation>().Issue(account);
        Told = [$"首次启动，请打开以下地址设置管理员密码 first start, open this to set the administrator's password (admin):", "  " + services.GetRequiredService<PublicLinks>().Activate(code)];
    }
}
