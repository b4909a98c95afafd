using Microsoft.EntityFrameworkCore;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Web.Access;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

/// <summary>accounts.db from version to version.</summary>
public sealed class AccountsFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("accounts-").FullName;

    private AccountsContext Open() => new(new DbContextOptionsBuilder<AccountsContext>().UseSqlite($"Data Source={Path.Combine(folder, "accounts.db")};Pooling=False").Options);

    [Fact]
    public async Task A_file_from_before_teachers_had_accounts_keeps_its_accounts()
    {
        await using (var accounts = Open())
        {
            await AccountsFile.Prepare(accounts);
            accounts.Users.Add(new Account { UserName = "city", NormalizedUserName = "CITY" });
            await accounts.SaveChangesAsync(TestContext.Current.CancellationToken);
            await accounts.Database.ExecuteSqlAsync($"DROP INDEX IX_AspNetUsers_Teacher", TestContext.Current.CancellationToken);
            await accounts.Database.ExecuteSqlAsync($"ALTER TABLE AspNetUsers DROP COLUMN Teacher", TestContext.Current.CancellationToken);
            await accounts.Database.ExecuteSqlAsync($"PRAGMA user_version = 1", TestContext.Current.CancellationToken);
        }
        await using var today = Open();
        await AccountsFile.Prepare(today);
        today.Users.Add(new Account { UserName = "t", NormalizedUserName = "T", Teacher = "T1" });
        await today.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal([null, "T1"], await today.Users.OrderBy(account => account.UserName).Select(account => account.Teacher).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_newer_file_is_refused()
    {
        await using var accounts = Open();
        await AccountsFile.Prepare(accounts);
        await accounts.Database.ExecuteSqlAsync($"PRAGMA user_version = 3", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<SiloRefusedException>(() => AccountsFile.Prepare(accounts));
    }

    [Fact]
    public async Task A_teacher_has_one_account()
    {
        await using var accounts = Open();
        await AccountsFile.Prepare(accounts);
        accounts.Users.AddRange(new Account { UserName = "a", NormalizedUserName = "A", Teacher = "T1" }, new Account { UserName = "b", NormalizedUserName = "B", Teacher = "T1" });

        await Assert.ThrowsAsync<DbUpdateException>(() => accounts.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
