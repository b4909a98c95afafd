using Microsoft.EntityFrameworkCore;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Web.Access;

/// <summary>The tables of accounts.db from version to version.</summary>
internal static class AccountsFile
{
    // Counts changes of the tables: 2 since an account may be a teacher's.
    private const long Version = 2;

    /// <summary>Makes the file on a first start, and brings an older one to what it is today.</summary>
    /// <exception cref="SiloRefusedException">The file was written by a newer version.</exception>
    public static async Task Prepare(AccountsContext accounts)
    {
        var database = accounts.Database;
        if (await database.EnsureCreatedAsync()) await database.ExecuteSqlAsync($"PRAGMA user_version = 2");
        if (await Found(accounts) == 1)
        {
            await using var transaction = await database.BeginTransactionAsync();
            await database.ExecuteSqlAsync($"ALTER TABLE AspNetUsers ADD COLUMN Teacher TEXT");
            await database.ExecuteSqlAsync($"CREATE UNIQUE INDEX IX_AspNetUsers_Teacher ON AspNetUsers (Teacher)");
            await database.ExecuteSqlAsync($"PRAGMA user_version = 2");
            await transaction.CommitAsync();
        }
        if (await Found(accounts) != Version)
            throw new SiloRefusedException(Refusal.Of(RefusalCode.UnusableDatabase, ("file", database.GetDbConnection().DataSource), ("expected", $"accounts.db {Version}")));
        // Readers do not wait for a writer.
        await database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL");
    }

    private static Task<long> Found(AccountsContext accounts) => accounts.Database.SqlQuery<long>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync();
}
