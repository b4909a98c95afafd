using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Hosting;

/// <summary>The whole program on a data folder of its own and a free port, with a small demo city.</summary>
public class Site : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("web-tests-").FullName;
    private readonly List<Visitor> visitors = [];
    private WebApplication app = null!;

    /// <summary>The clock of cookies, codes and uploads; it stands still unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Schools of its demo city: enough that some are rural.</summary>
    public const int Schools = 300;

    public string DataFolder => Path.Combine(folder, "data");

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    protected virtual bool Demo => true;

    /// <summary>Few tests need published rotations; those of the others begin without.</summary>
    protected virtual bool DemoRotation => false;

    public async ValueTask InitializeAsync()
    {
        app = WebApp.Build(new WebSettings
        {
            DataFolder = DataFolder, ConfigFolder = Path.Combine(AppContext.BaseDirectory, "config"), Addresses = ["http://127.0.0.1:0"], Demo = Demo, DemoSchools = Schools, DemoRotation = DemoRotation,
            MapShapes = new Dictionary<string, string> { ["yueyang"] = "samples/yueyang-counties.geojson" },
        }, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    /// <summary>The grains behind the pages, asked on behalf of whoever works on the data folder.</summary>
    public IGrainFactory Grains()
    {
        SchoolPairing.Contracts.Access.Caller.Current = SchoolPairing.Contracts.Access.Caller.Operator;
        return Services.GetRequiredService<IGrainFactory>();
    }

    /// <summary>A browser of its own: no cookies yet, redirects are not followed.</summary>
    public Visitor Visitor()
    {
        var visitor = new Visitor(Address);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A browser in which a demo account has signed in.</summary>
    public async Task<Visitor> SignedIn(string userName)
    {
        var visitor = Visitor();
        await visitor.SignIn(userName, Password(userName));
        return visitor;
    }

    public string Password(string userName) => Services.GetRequiredService<FirstStart>().Demo.Single(account => account.UserName == userName).Password;

    /// <summary>Works with what lies behind the pages.</summary>
    internal async Task<T> Behind<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A new account that nobody else uses, with its password.</summary>
    internal Task<Account> NewAccount(string userName, SchoolPairing.Contracts.Access.Role role, string? password) => Behind<AccountBook, Account>(async book =>
    {
        var account = new Account { UserName = userName, Role = role };
        Assert.Empty(await book.Create(account, password));
        return account;
    });

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The program as it starts without a demo city.</summary>
public sealed class EmptySite : Site
{
    protected override bool Demo => false;
}
