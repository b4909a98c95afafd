using System.Globalization;

namespace SchoolPairing.Demo;

/// <summary>
/// Draws one teacher: age and sex, years at the school, title, where they live, what keeps them and what they want. City staff stay long; in the villages
/// people are young or close to retirement. Shares are guesses that give a believable picture.
/// </summary>
internal static class DemoPerson
{
    private static readonly string[] MostlyMen = ["体育", "物理", "信息科技"];

    public static DemoTeacher Of(DemoChance chance, DemoSite site, string stage, IReadOnlyList<string> subjects, int number)
    {
        var rural = site.Tier is SiteTier.Township or SiteTier.Village or SiteTier.Point;
        var woman = chance.Share() < (MostlyMen.Contains(subjects[0]) ? 0.3 : rural ? 0.55 : stage == DemoWords.Primary ? 0.8 : 0.65);
        var age = Age(chance, woman, rural);
        var bornMonthsAgo = age * 12 + chance.Index(12);
        var yearsHere = Math.Min(age - 22, (int)(chance.Share() * (rural ? chance.Share() < 0.3 ? 30 : 9 : 24)));
        var young = woman && age is >= 26 and <= 36;
        var deferral = Deferral(chance, young);
        return new DemoTeacher
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"T{site.Code}{number:000}"),
            Name = DemoPersonNames.Name(chance, woman),
            School = site.Code,
            Sex = woman ? DemoTeacherWords.Woman : DemoTeacherWords.Man,
            Born = DemoTeachers.Ago(bornMonthsAgo),
            Post = chance.Share() < 0.008 ? DemoTeacherWords.Worker : DemoTeacherWords.Professional,
            Establishment = chance.Share() < (rural ? 0.9 : 0.96) ? DemoTeacherWords.InEstablishment : DemoTeacherWords.OutsideEstablishment,
            // Most come in September, some in February.
            JoinedSchool = DemoTeachers.Ago(yearsHere * 12 + (yearsHere > 0 && chance.Share() < 0.15 ? -5 : 0)),
            Stage = stage,
            Subjects = subjects,
            MoreSubjects = rural ? DemoTeaching.More(chance, subjects, stage) : [],
            WeeklyLessons = Math.Round(chance.Between(11, 17) + (stage == DemoWords.Primary ? 2 : 0) + (rural ? 1 : 0)),
            Title = DemoTeacherWords.Titles[TitleOf(chance, age, rural)],
            GraduatingGrade = chance.Share() < (stage == DemoWords.Junior ? 0.33 : 0.17),
            BoundUntil = rural && age < 30 && chance.Share() < 0.25 ? DemoTeachers.Ago(-(6 - Math.Min(6, yearsHere)) * 12 + 1) : "",
            DeferredUntil = deferral.Until,
            DeferralKind = deferral.Kind,
            DeferralNote = deferral.Kind.Length > 0 && chance.Share() < 0.3 ? "见审批单（演示）" : "",
            LongitudeDegrees = chance.Share() < 0.08 ? null : Math.Round(site.LongitudeDegrees + chance.Between(-0.05, 0.05), 4),
            LatitudeDegrees = Math.Round(site.LatitudeDegrees + chance.Between(-0.04, 0.04), 4),
            NearHome = chance.Share() < (young ? 0.12 : 0.05),
            Wish = chance.Share() switch { < 0.12 => DemoTeacherWords.Willing, < 0.28 => DemoTeacherWords.RatherNot, _ => "" },
        };
    }

    private static int Age(DemoChance chance, bool woman, bool rural)
    {
        var most = woman ? 54 : 59;
        var age = rural
            ? chance.Share() < 0.45 ? chance.Between(22, 33) : chance.Between(38, most + 1)
            : 23 + (most - 22) * (chance.Share() + chance.Share()) / 2;
        return Math.Min(most, (int)age);
    }

    private static int TitleOf(DemoChance chance, int age, bool rural)
    {
        var luck = chance.Share();
        if (age < 26) return luck < 0.3 ? 0 : 1;
        if (age < 34) return luck < 0.6 ? 1 : 2;
        if (luck > 0.997) return 4;
        return luck < (age < 44 ? rural ? 0.15 : 0.3 : rural ? 0.35 : 0.5) ? 3 : 2;
    }

    private static (string Kind, string Until) Deferral(DemoChance chance, bool young)
    {
        var luck = chance.Share();
        var kind = young && luck < 0.05 ? 0 : young && luck < 0.09 ? 1 : luck is > 0.985 and < 0.995 ? 2 : luck >= 0.995 ? 4 : -1;
        if (kind < 0) return ("", "");
        // The last day of one of the twelve months to come.
        var month = DemoTeachers.Year * 12 + DemoTeachers.Month - 1 + chance.Index(12);
        var last = new DateOnly(month / 12, month % 12 + 1, 1).AddMonths(1).AddDays(-1);
        return (DemoTeacherWords.Deferrals[kind], last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
