using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Rotations.Files;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>The calendar behind a secret address. It keeps nothing in memory: an address that was ended just now is ended.</summary>
[GrainType("calendar-feed")]
internal sealed class CalendarFeedGrain(IGrainContext context, GrainStorage storage, TeacherDesk desk, TimeProvider clock) : ICalendarFeedGrain, IGrainBase
{
    // Neither name nor staff number: the file may be passed on.
    private const string FileName = "rotation";

    public IGrainContext GrainContext => context;

    public Task<Answer<CalendarFile>> Read(string language)
    {
        var hash = context.GrainId.Key.ToString()!;
        var teacher = storage.Read(rows => FeedTable.Find(rows, hash) is { } id ? TeacherTable.Find(rows, id) : null);
        // Who left has no calendar here; nobody learns from the refusal whether there ever was one.
        return Task.FromResult(teacher is { Gone: false }
            ? Answer<CalendarFile>.Of(CalendarText.Of(FileName, desk.Pages.Calendar(teacher.Now, clock.GetUtcNow()), language))
            : Answer<CalendarFile>.Refuse(Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.calendar-feed"), ("value", ""), ("known", ""))));
    }
}
