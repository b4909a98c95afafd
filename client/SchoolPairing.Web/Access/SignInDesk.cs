using System.Text;
using Microsoft.AspNetCore.Identity;

namespace SchoolPairing.Web.Access;

/// <summary>Why somebody was not signed in. Who guesses learns no more from it than that it did not work.</summary>
public enum SignInProblem
{
    /// <summary>No such account, wrong password or disabled.</summary>
    Wrong,
    /// <summary>Too many tries; to be waited out.</summary>
    Locked,
}

/// <summary>Signs in by user name and password.</summary>
internal sealed partial class SignInDesk(UserManager<Account> users, AccountSignIn signIn, TryLimits limits, IPasswordHasher<Account> hasher, ILogger<SignInDesk> logger)
{
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, "nobody has this password"));

    /// <summary>Signs in, or says why not.</summary>
    public async Task<SignInProblem?> SignIn(string? userName, string? password)
    {
        var name = (userName ?? "").Trim().Normalize(NormalizationForm.FormKC);
        if (name.Length is 0 or > 64 || password is not { Length: > 0 and <= 200 }) return SignInProblem.Wrong;
        if (!limits.Allow(users.NormalizeName(name)!)) return Refused("", SignInProblem.Locked);
        if (await users.FindByNameAsync(name) is not { } account)
        {
            // As slow as a wrong password, so that the clock does not tell which names exist.
            hasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
            return Refused("", SignInProblem.Wrong);
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            SignedIn(account.Id);
            return null;
        }
        return Refused(account.Id, result.IsLockedOut ? SignInProblem.Locked : SignInProblem.Wrong);
    }

    private SignInProblem Refused(string account, SignInProblem problem)
    {
        SignInRefused(account, problem);
        return problem;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} signed in.")]
    private partial void SignedIn(string account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in of account {Account} refused: {Problem}.")]
    private partial void SignInRefused(string account, SignInProblem problem);
}
