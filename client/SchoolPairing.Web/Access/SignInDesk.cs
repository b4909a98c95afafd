using System.Text;
using Microsoft.AspNetCore.Identity;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Web.Audit;

namespace SchoolPairing.Web.Access;

/// <summary>Why somebody was not signed in. Who guesses learns no more from it than that it did not work.</summary>
public enum SignInProblem
{
    /// <summary>No such account, wrong password or disabled.</summary>
    Wrong,
    /// <summary>Too many tries; to be waited out.</summary>
    Locked,
}

/// <summary>Signs in and out; every try stands in the audit.</summary>
internal sealed class SignInDesk(UserManager<Account> users, AccountSignIn signIn, TryLimits limits, IPasswordHasher<Account> hasher, AuditPen audit)
{
    // Stands in the audit where there is no account: the name that somebody typed may be a person's, or a password.
    private const string NoAccount = "-";
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, "nobody has this password"));

    /// <summary>Signs in by user name and password, or says why not.</summary>
    public async Task<SignInProblem?> SignIn(string? userName, string? password)
    {
        var name = (userName ?? "").Trim().Normalize(NormalizationForm.FormKC);
        if (name.Length is 0 or > 64 || password is not { Length: > 0 and <= 200 }) return SignInProblem.Wrong;
        var tried = users.NormalizeName(name)!;
        if (!limits.Allow(tried)) return await Refused(NoAccount, SignInProblem.Locked);
        if (await users.FindByNameAsync(name) is not { } account)
        {
            // As slow as a wrong password, so that the clock does not tell which names exist.
            hasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
            limits.Failed(tried);
            return await Refused(NoAccount, SignInProblem.Wrong);
        }
        var wasLocked = await users.IsLockedOutAsync(account);
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await audit.As(account.Caller, AuditActs.SignedIn, account.Id);
            return null;
        }
        limits.Failed(tried);
        if (result.IsLockedOut && !wasLocked) await audit.As(Caller.Service, AuditActs.AccountLocked, account.Id);
        return await Refused(account.Id, result.IsLockedOut ? SignInProblem.Locked : SignInProblem.Wrong);
    }

    /// <summary>Signs in by a passkey, or says why not.</summary>
    public async Task<SignInProblem?> SignInByPasskey(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || await signIn.PerformPasskeyAssertionAsync(credential) is not { Succeeded: true } shown) return await Refused(NoAccount, SignInProblem.Wrong);
        if (!await signIn.CanSignInAsync(shown.User)) return await Refused(shown.User.Id, SignInProblem.Wrong);
        // The counter of the passkey moves on, so that a copy of it is noticed.
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await signIn.SignInAsync(shown.User, isPersistent: false);
        await audit.As(shown.User.Caller, AuditActs.SignedIn, shown.User.Id, ("from", "passkey"));
        return null;
    }

    /// <summary>Signs in somebody whom the bureau's own sign-in knows by this user name, or says why not.</summary>
    public async Task<SignInProblem?> SignInFromBureau(string? userName)
    {
        if (string.IsNullOrWhiteSpace(userName) || await users.FindByNameAsync(userName.Trim()) is not { } account) return await Refused(NoAccount, SignInProblem.Wrong);
        if (!await signIn.CanSignInAsync(account)) return await Refused(account.Id, SignInProblem.Wrong);
        await signIn.SignInAsync(account, isPersistent: false);
        await audit.As(account.Caller, AuditActs.SignedIn, account.Id, ("from", "oidc"));
        return null;
    }

    /// <summary>Signs out whoever is signed in.</summary>
    public async Task SignOut()
    {
        if (Caller.Current is { } caller) await audit.Record(AuditActs.SignedOut, caller.Account.Value);
        await signIn.SignOutAsync();
    }

    private async Task<SignInProblem> Refused(string account, SignInProblem problem)
    {
        await audit.As(Caller.Service, AuditActs.SignInRefused, account, ("reason", problem.ToString()));
        return problem;
    }
}
