using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SchoolPairing.Web.Access;

/// <summary>accounts.db: accounts, passkeys and activation codes, apart from the service's database.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : IdentityUserContext<Account>(options)
{
    public DbSet<ActivationCode> ActivationCodes => Set<ActivationCode>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.Property(entry => entry.Role).HasConversion<int>();
            account.HasIndex(entry => entry.School);
            // One account for a teacher: two would be two calendars and two answers.
            account.HasIndex(entry => entry.Teacher).IsUnique();
        });
        builder.Entity<ActivationCode>(code =>
        {
            code.HasKey(entry => entry.Hash);
            // SQLite compares no DateTimeOffset; ticks it does.
            code.Property(entry => entry.ExpiresAt).HasConversion(new DateTimeOffsetToBinaryConverter());
            code.HasOne<Account>().WithMany().HasForeignKey(entry => entry.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
