using System.Security.Cryptography;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Demo;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Import;

namespace SchoolPairing.Web.Access;

/// <summary>An account of the demo city; its password is chance and differs in each installation.</summary>
public sealed record DemoAccount(string UserName, string Password, Role Role);

/// <summary>Fills an empty installation with the demo city and an account of every role.</summary>
internal sealed class DemoStart(IGrainFactory grains, AccountBook book, AccountsContext accounts, WebSettings settings, DemoYear year)
{
    /// <summary>User name of the demo teacher.</summary>
    internal const string Teacher = "teacher";

    private const int PasswordBytes = 10;
    private static readonly ProfileId Profile = new("yueyang");

    /// <summary>Imports the city and makes the accounts that are not there yet; the passwords of those that it made.</summary>
    public async Task<IReadOnlyList<DemoAccount>> Make()
    {
        // Whoever asks for the demo city owns the installation; a planner's import would need a planner first.
        var before = Caller.Current;
        Caller.Current = Caller.Operator;
        try
        {
            var file = new ImportFile("schools.csv", DemoFile.Bytes(DemoCity.UsualSeed, settings.DemoSchools));
            var imported = await grains.GetGrain<IImportGrain>(Registers.Main).Apply(CommandId.Of("demo-start"), file, Profile);
            if (!imported.Accepted) throw new InvalidOperationException("the demo city was refused: " + imported.Refusals[0].Code);
            var teacher = await ImportTeachers();
            // All accounts or none: a start that was cut off begins anew.
            await using var transaction = await accounts.Database.BeginTransactionAsync();
            var demo = new List<DemoAccount>();
            foreach (var account in Accounts(teacher))
            {
                var password = Crockford.Write(RandomNumberGenerator.GetBytes(PasswordBytes)).ToLowerInvariant();
                if ((await book.Create(account, password)).Count == 0) demo.Add(new DemoAccount(account.UserName!, password, account.Role));
            }
            DataFolder.Write(File, string.Concat(demo.Select(account => $"{account.UserName}\t{account.Password}\t{account.Role}\n")));
            await transaction.CommitAsync();
            year.Begin(Profile);
            return demo;
        }
        finally
        {
            Caller.Current = before;
        }
    }

    /// <summary>The made teachers, and the one of the helping school for whom somebody signs in: the first who is to rotate, until the demo year has a posting for somebody.</summary>
    private async Task<TeacherCard?> ImportTeachers()
    {
        var register = grains.GetGrain<ITeacherRegisterGrain>(Registers.Main);
        var file = new ImportFile("teachers.csv", DemoTeacherFile.Bytes(DemoCity.UsualSeed, settings.DemoSchools));
        var imported = await register.Apply(CommandId.Of("demo-start"), file, Profile);
        if (!imported.Accepted) throw new InvalidOperationException("the demo teachers were refused: " + imported.Refusals[0].Code);
        var (helper, _) = DemoPeople.Schools(DemoCity.UsualSeed, settings.DemoSchools);
        var staff = (await register.List(new(School: SchoolId.Of(helper.School), Take: 500))).Value?.Rows ?? [];
        // Somebody who leads no school: teachers' posts are for teachers.
        return staff.FirstOrDefault(card => card is { Leader: LeaderRole.None, Eligibility.State: EligibilityState.Eligible }) ?? staff.FirstOrDefault();
    }

    /// <summary>Where the passwords stand, for the owner of the program's account alone.</summary>
    public string File => Path.Combine(settings.DataFolder, "demo-accounts.txt");

    // The same schools in every demo city of one size: a city school that helps, a village school that lacks.
    private IEnumerable<Account> Accounts(TeacherCard? teacher)
    {
        var (helper, receiver) = DemoPeople.Schools(DemoCity.UsualSeed, settings.DemoSchools);
        yield return new Account { UserName = "admin", Role = Role.Administrator, FullName = "管理员" };
        yield return new Account { UserName = "city", Role = Role.CityPlanner, FullName = "市局规划员" };
        yield return new Account { UserName = "county", Role = Role.CountyPlanner, FullName = "县局规划员", Unit = receiver.Unit };
        yield return new Account { UserName = "helper", Role = Role.Principal, FullName = "支援校校长", School = helper.School };
        yield return new Account { UserName = "receiver", Role = Role.Principal, FullName = "受援校校长", School = receiver.School };
        yield return new Account { UserName = Teacher, Role = Role.Teacher, FullName = teacher?.Name ?? "教师", School = helper.School, Teacher = teacher?.Teacher.Value };
    }
}
