using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SchoolPairing.Web.Access;

/// <summary>What administrators do with accounts.</summary>
internal sealed class AccountBook(UserManager<Account> users, AccountsContext accounts)
{
    /// <summary>Makes the file on a first start.</summary>
    public Task Prepare() => accounts.Database.EnsureCreatedAsync();

    public async Task<bool> IsEmpty() => !await accounts.Users.AnyAsync();

    /// <summary>Makes an account; the problems where that is refused, by Identity's codes.</summary>
    public async Task<IReadOnlyList<string>> Create(Account account, string? password)
    {
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        return result.Succeeded ? [] : [.. result.Errors.Select(error => error.Code)];
    }

    /// <summary>Everybody, by role and user name.</summary>
    public Task<List<Account>> All() => accounts.Users.AsNoTracking().OrderBy(account => account.Role).ThenBy(account => account.NormalizedUserName).ToListAsync();
}
