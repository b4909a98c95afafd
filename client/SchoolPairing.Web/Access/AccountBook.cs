using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Schools;

namespace SchoolPairing.Web.Access;

/// <summary>What administrators do with accounts; every change stands in the audit.</summary>
internal sealed class AccountBook(UserManager<Account> users, AccountsContext accounts, Activation activation, EndedSessions sessions, AuditPen audit)
{
    /// <summary>Makes the file on a first start, and brings an older one to what it is today.</summary>
    /// <exception cref="SiloRefusedException">The file was written by a newer version.</exception>
    public Task Prepare() => AccountsFile.Prepare(accounts);

    public async Task<bool> IsEmpty() => !await accounts.Users.AnyAsync();

    /// <summary>Everybody, by role and user name.</summary>
    public Task<List<Account>> All() => accounts.Users.AsNoTracking().OrderBy(account => account.Role).ThenBy(account => account.NormalizedUserName).ToListAsync();

    /// <summary>The teachers of a school by name, then by user name.</summary>
    public async Task<List<Account>> TeachersOf(string school)
    {
        var teachers = await accounts.Users.AsNoTracking().Where(account => account.Role == Role.Teacher && account.School == school).ToListAsync();
        return [.. teachers.OrderBy(account => NameOrder.Key(account.FullName), NameOrder.ByKey).ThenBy(account => account.NormalizedUserName, StringComparer.Ordinal)];
    }

    public Task<Account?> Find(string id) => users.FindByIdAsync(id);

    /// <summary>Makes an account; the problems where that is refused, by Identity's codes.</summary>
    /// <param name="account">User name, role, unit, school, full name.</param>
    /// <param name="password">Null: its owner sets it with an activation code.</param>
    public async Task<IReadOnlyList<string>> Create(Account account, string? password)
    {
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        if (!result.Succeeded) return [.. result.Errors.Select(error => error.Code)];
        await Created(account);
        return [];
    }

    /// <summary>An account for the principal of every school that has none, with its code; the user name is the school's code.</summary>
    public async Task<IReadOnlyList<Slip>> CreatePrincipals(IReadOnlyList<SchoolName> schools)
    {
        var taken = (await accounts.Users.Where(account => account.Role == Role.Principal && account.School != null).Select(account => account.School!).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var names = (await accounts.Users.Select(account => account.NormalizedUserName!).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var made = new List<(Account Account, string School)>();
        foreach (var school in schools.Where(school => !taken.Contains(school.School.Value) && !names.Contains(users.NormalizeName(school.School.Value)!)))
            made.Add((new Account
            {
                UserName = school.School.Value, NormalizedUserName = users.NormalizeName(school.School.Value), Role = Role.Principal, School = school.School.Value,
                LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"),
            }, school.Name));
        accounts.Users.AddRange(made.Select(entry => entry.Account));
        await accounts.SaveChangesAsync();
        await Task.WhenAll(made.Select(entry => Created(entry.Account)));
        return await IssueTo(made, Role.Principal);
    }

    /// <summary>Staff numbers that have an account.</summary>
    public async Task<IReadOnlySet<string>> TeachersWithAccount() =>
        (await accounts.Users.Where(account => account.Teacher != null).Select(account => account.Teacher!).ToListAsync()).ToHashSet(StringComparer.Ordinal);

    /// <summary>An account for each of these teachers who has none, with its code; the user name is the staff number. Whose user name is taken is left out.</summary>
    public async Task<IReadOnlyList<Slip>> CreateTeachers(IReadOnlyList<TeacherName> teachers, Func<SchoolId, string> schoolName)
    {
        var taken = await TeachersWithAccount();
        var wanted = teachers.Where(teacher => !taken.Contains(teacher.Teacher.Value)).ToDictionary(teacher => users.NormalizeName(teacher.Teacher.Value)!, StringComparer.Ordinal);
        foreach (var name in await accounts.Users.Where(account => wanted.Keys.Contains(account.NormalizedUserName!)).Select(account => account.NormalizedUserName!).ToListAsync()) wanted.Remove(name);
        var made = wanted.Select(entry => (Account: new Account
        {
            UserName = entry.Value.Teacher.Value, NormalizedUserName = entry.Key, Role = Role.Teacher, School = entry.Value.School.Value, Teacher = entry.Value.Teacher.Value,
            FullName = entry.Value.Name, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"),
        }, School: schoolName(entry.Value.School))).ToList();
        accounts.Users.AddRange(made.Select(entry => entry.Account));
        await accounts.SaveChangesAsync();
        await Task.WhenAll(made.Select(entry => Created(entry.Account)));
        return await IssueTo(made, Role.Teacher);
    }

    /// <summary>Teachers' accounts without a staff number: of a school, and those that name none.</summary>
    public async Task<List<Account>> Unlinked(string school, bool ofNoSchool) => await accounts.Users.AsNoTracking()
        .Where(account => account.Role == Role.Teacher && account.Teacher == null && (account.School == school || (ofNoSchool && account.School == null)))
        .OrderBy(account => account.NormalizedUserName).ToListAsync();

    /// <summary>Gives a teacher's account the staff number that it lacks. False where it has one by now, or another account has that one.</summary>
    public async Task<bool> Link(Account unlinked, TeacherName teacher)
    {
        if (await users.FindByIdAsync(unlinked.Id) is not { Role: Role.Teacher, Teacher: null } account || (await TeachersWithAccount()).Contains(teacher.Teacher.Value)) return false;
        (account.Teacher, account.School, account.FullName) = (teacher.Teacher.Value, teacher.School.Value, teacher.Name);
        if (!(await users.UpdateAsync(account)).Succeeded) return false;
        // Whoever is signed in is the teacher from the next page on.
        sessions.End(account.Id);
        await audit.Record(AuditActs.AccountChanged, account.Id, ("school", teacher.School.Value));
        return true;
    }

    /// <summary>A new code for an account; the old one is worth nothing from now on.</summary>
    public async Task<Slip> Reissue(Account account, string school)
    {
        var slip = new Slip(account.UserName!, account.FullName, school, account.Role, await activation.Issue(account));
        await audit.Record(AuditActs.CodesPrinted, account.Id, ("count", "1"));
        return slip;
    }

    /// <summary>The same by the own principal: written down with the account, so that texts that are not for the school are not shown to whoever uses the code.</summary>
    public async Task<Slip> ReissueBySchool(Account account, string school, DateOnly today)
    {
        var earlier = (await users.GetClaimsAsync(account)).Where(claim => claim.Type == AccountClaims.IssuedBySchool).ToList();
        await users.RemoveClaimsAsync(account, earlier);
        await users.AddClaimAsync(account, new Claim(AccountClaims.IssuedBySchool, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return await Reissue(account, school);
    }

    /// <summary>Keeps an account out; its sessions and codes end at once.</summary>
    public async Task Disable(Account account)
    {
        account.Disabled = true;
        await users.UpdateSecurityStampAsync(account);
        sessions.End(account.Id);
        await accounts.ActivationCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync();
        await audit.Record(AuditActs.AccountDisabled, account.Id);
    }

    public async Task Enable(Account account)
    {
        account.Disabled = false;
        await users.UpdateAsync(account);
        await audit.Record(AuditActs.AccountEnabled, account.Id);
    }

    private async Task<IReadOnlyList<Slip>> IssueTo(List<(Account Account, string School)> made, Role role)
    {
        if (made.Count == 0) return [];
        var codes = await activation.IssueNew([.. made.Select(entry => entry.Account)]);
        await audit.Record(AuditActs.CodesPrinted, "-", ("count", made.Count.ToString(CultureInfo.InvariantCulture)), ("role", role.ToString()));
        return [.. made.Zip(codes, (entry, code) => new Slip(entry.Account.UserName!, entry.Account.FullName, entry.School, entry.Account.Role, code))];
    }

    private Task Created(Account account) => audit.Record(AuditActs.AccountCreated, account.Id,
        [("role", account.Role.ToString()), .. Optional("unit", account.Unit), .. Optional("school", account.School)]);

    private static IEnumerable<(string, string)> Optional(string name, string? value) => value is null ? [] : [(name, value)];
}
