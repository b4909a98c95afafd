using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Web.Audit;

namespace SchoolPairing.Web.Access;

/// <summary>Activation codes: 128 bits on paper, only their SHA-256 kept, one at a time for an account, used once, within 30 days.</summary>
internal sealed class Activation(AccountsContext accounts, UserManager<Account> users, EndedSessions sessions, TimeProvider clock, AuditPen audit)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private const int CodeBytes = 16;

    /// <summary>A new code; an older one of the account is worth nothing from now on.</summary>
    public async Task<string> Issue(Account account)
    {
        var code = RandomNumberGenerator.GetBytes(CodeBytes);
        await accounts.ActivationCodes.Where(entry => entry.AccountId == account.Id).ExecuteDeleteAsync();
        accounts.ActivationCodes.Add(new ActivationCode { Hash = HashOf(code), AccountId = account.Id, ExpiresAt = clock.GetUtcNow() + Lifetime });
        await accounts.SaveChangesAsync();
        return Crockford.Write(code);
    }

    /// <summary>Codes for accounts that have none yet, in their order.</summary>
    public async Task<IReadOnlyList<string>> IssueNew(IReadOnlyList<Account> fresh)
    {
        var codes = fresh.Select(_ => RandomNumberGenerator.GetBytes(CodeBytes)).ToList();
        accounts.ActivationCodes.AddRange(fresh.Zip(codes, (account, code) => new ActivationCode { Hash = HashOf(code), AccountId = account.Id, ExpiresAt = clock.GetUtcNow() + Lifetime }));
        await accounts.SaveChangesAsync();
        return [.. codes.Select(code => Crockford.Write(code))];
    }

    /// <summary>The account that a code opens; null where it is unknown, used, expired or of a disabled account.</summary>
    public async Task<Account?> Find(string? code)
    {
        if (Crockford.Read(code, CodeBytes) is not { } bytes) return null;
        var (hash, now) = (HashOf(bytes), clock.GetUtcNow());
        var entry = await accounts.ActivationCodes.AsNoTracking().FirstOrDefaultAsync(entry => entry.Hash == hash && entry.ExpiresAt > now);
        return entry is null ? null : await users.FindByIdAsync(entry.AccountId) is { Disabled: false } account ? account : null;
    }

    /// <summary>Sets the password and uses up the code; the problems where the password is refused, null where the code is worth nothing.</summary>
    public async Task<(Account? Account, IReadOnlyList<string> Problems)> Use(string? code, string password)
    {
        if (await Find(code) is not { } account) return (null, []);
        foreach (var validator in users.PasswordValidators)
            if (await validator.ValidateAsync(users, account, password) is { Succeeded: false } refused) return (account, [.. refused.Errors.Select(error => error.Code)]);
        // Whoever deletes the row has the code: of two people with the same slip one gets the account.
        var hash = HashOf(Crockford.Read(code, CodeBytes)!);
        if (await accounts.ActivationCodes.Where(entry => entry.Hash == hash).ExecuteDeleteAsync() == 0) return (null, []);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        // A new stamp ends every session of the old password.
        await users.UpdateSecurityStampAsync(account);
        sessions.End(account.Id);
        await audit.As(account.Caller, AuditActs.AccountActivated, account.Id);
        return (account, []);
    }

    private static string HashOf(byte[] code) => Convert.ToHexString(SHA256.HashData(code));
}
