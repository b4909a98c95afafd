namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What the timetable weighs against each other, in minutes of travel. All prices are costs; points are costs with a minus sign.</summary>
public static class WeekPrices
{
    /// <summary>A visit, beside the minutes of its way, where nobody says otherwise; a plan has its own by the policy (<see cref="Contracts.Rotations.VisitPrices"/>).</summary>
    public const int Visit = 40;

    /// <summary>A published visit that changes, where nobody says otherwise: an hour and a half on the road.</summary>
    public const int Change = 90;

    /// <summary>A lesson that nobody holds: more than any single trip of a day.</summary>
    public const int MissingLesson = 1000;

    /// <summary>A class that gets none of a subject's lessons, on top of the lessons that are missing.</summary>
    public const int WithoutSubject = 1000;
}
