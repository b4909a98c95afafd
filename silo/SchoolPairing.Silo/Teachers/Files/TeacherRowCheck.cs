using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>What the values of one row have to do with each other.</summary>
internal static class TeacherRowCheck
{
    private const int YoungestYears = 16;

    internal static void Settle(TeacherRow row, FoundHeader header, ImportProfile profile)
    {
        SettleHome(row, header, profile.Box);
        if (row.Month(TeacherFields.Born) is { } born && row.Month(TeacherFields.JoinedSchool) is { } joined && joined.MonthsSince(born) < YoungestYears * 12)
        {
            row.Warn(TeacherProblems.MonthsContradict, Header(header, TeacherFields.Born), ("other", Header(header, TeacherFields.JoinedSchool)));
            row.Months.Remove(TeacherFields.Born);
        }
        if (row.Month(TeacherFields.LeaderSince) is { } since)
        {
            var contradicts = row.Month(TeacherFields.JoinedSchool) is { } there && since.CompareTo(there) < 0;
            if (row.Word(TeacherFields.Leader) is null) row.Warn(TeacherProblems.LeaderSinceWithoutOffice, Header(header, TeacherFields.LeaderSince));
            else if (contradicts) row.Warn(TeacherProblems.MonthsContradict, Header(header, TeacherFields.LeaderSince), ("other", Header(header, TeacherFields.JoinedSchool)));
            if (contradicts || row.Word(TeacherFields.Leader) is null) row.Months.Remove(TeacherFields.LeaderSince);
        }
        if (row.DeferredUntil is null && (row.Word(TeacherFields.DeferralKind) ?? row.Word(TeacherFields.DeferralNote)) is not null
            && !row.HasProblemIn(Header(header, TeacherFields.DeferredUntil)))
            row.Warn(TeacherProblems.DeferralWithoutDay, Header(header, TeacherFields.DeferredUntil));
        if (row.School is { } own && row.WishedHosts.Contains(own))
        {
            row.WishedHosts = row.WishedHosts.Remove(own);
            if (!row.HasProblemIn(Header(header, TeacherFields.WishedHosts))) row.Warn(TeacherProblems.WishedHostUnknown, Header(header, TeacherFields.WishedHosts));
        }
        // Who moved to a former host for good was not at home when they rotated there.
        if (row.History.Any(rotation => rotation.Host == row.School && row.Month(TeacherFields.JoinedSchool) is { } home && rotation.From.CompareTo(home) >= 0))
            row.Report(TeacherFields.History, TeacherProblems.HistoryAtHome, Header(header, TeacherFields.History));
    }

    private static void SettleHome(TeacherRow row, FoundHeader header, GeoBox? box)
    {
        double? Number(string field) => row.Numbers.TryGetValue(field, out var value) ? value : null;
        var (place, problem) = HomePlace.Of(Number(TeacherFields.Latitude), Number(TeacherFields.Longitude), box);
        row.Home = place;
        var column = Header(header, TeacherFields.Latitude);
        if (problem is { } id && !row.HasProblemIn(column) && !row.HasProblemIn(Header(header, TeacherFields.Longitude))) row.Warn(id, column);
    }

    /// <summary>The file's own header of a field; the field where the file has no such column.</summary>
    internal static string Header(FoundHeader header, string field) => header.Columns.FirstOrDefault(found => found.Column.Field.Name == field)?.Header ?? field;
}
