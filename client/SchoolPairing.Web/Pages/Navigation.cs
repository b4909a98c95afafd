using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Web.Pages;

/// <summary>An entry of the navigation.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Text">Key of its words.</param>
public sealed record NavigationPlace(string Path, string Text)
{
    /// <summary>Whether an address lies below this entry.</summary>
    public bool Holds(string path)
    {
        var plain = path.Split('?')[0];
        return Path == "/" ? plain == "/" : plain == Path || plain.StartsWith(Path + "/", StringComparison.Ordinal);
    }
}

/// <summary>Who finds which pages at the head of every page: nobody sees a door that is closed to them.</summary>
public static class Navigation
{
    private static readonly NavigationPlace
        Home = new("/", "pages.home.link"), Schools = new("/schools", "schools.link"), Import = new("/import", "import.link"), Plans = new("/plans", "plans.link"),
        Accounts = new("/accounts", "access.accounts.link"), TeacherCodes = new("/teacher-accounts/codes", "access.teacher-codes.link"), Audit = new("/audit", "audit.link"), Teachers = new("/teachers", "teachers.link"),
        Deferrals = new("/deferrals", "teachers.deferrals.link"), Rotation = new("/rotation", "rotations.own.link"),
        Week = new("/my/week", "teachers.week.link"), Month = new("/my/month", "teachers.month.link"), Requests = new("/my/requests", "teachers.requests.link"),
        Record = new("/my/record", "teachers.record.link");

    /// <summary>The entries of a role, in order.</summary>
    public static IReadOnlyList<NavigationPlace> For(Role role) => role switch
    {
        Role.Administrator => [Home, Accounts, Audit],
        Role.CityPlanner => [Home, Schools, Teachers, Import, Plans, Deferrals],
        Role.CountyPlanner => [Home, Schools, Teachers, Plans, Deferrals],
        Role.Principal => [Home, Rotation, TeacherCodes],
        Role.Teacher => [Home, Week, Month, Requests, Record],
        _ => [Home],
    };
}
