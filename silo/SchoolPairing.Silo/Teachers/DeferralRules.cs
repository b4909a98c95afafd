using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Teachers.Files;

namespace SchoolPairing.Silo.Teachers;

/// <summary>What may be asked and decided about a deferral. A fault names the field and its limit, never what a person wrote.</summary>
internal static class DeferralRules
{
    private const int LongestText = 500;

    internal static Refusal? Fault(AskDeferral command, ImmutableArray<DeferralKind> kinds, DateOnly today)
    {
        if (kinds.FirstOrDefault(kind => kind.Id == command.Kind) is not { } asked)
            return TeacherFaults.Field("deferral-kind", "", string.Join(", ", kinds.Select(kind => kind.Id)));
        if (command.Note is null || TooLong(command.Note)) return TextFault("note", command.Note);
        if (StaffNumber.HoldsIdentityCard(command.Note)) return TeacherFaults.Field("note", "", "§allowed.no-identity-number");
        var latest = asked.MostMonths is { } months ? today.AddMonths(months) : (DateOnly?)null;
        return command.Until < today || command.Until > latest
            ? TeacherFaults.Field("until", TeacherTable.Day(command.Until), $"{TeacherTable.Day(today)}–{(latest is { } last ? TeacherTable.Day(last) : "")}")
            : null;
    }

    internal static Refusal? Fault(DecideDeferral command, DateOnly today)
    {
        if (command.Answer is null || TooLong(command.Answer) || (!command.Grant && string.IsNullOrWhiteSpace(command.Answer))) return TextFault("answer", command.Answer);
        if (StaffNumber.HoldsIdentityCard(command.Answer)) return TeacherFaults.Field("answer", "", "§allowed.no-identity-number");
        return command.Grant && !(command.Until is { } until && until >= today)
            ? TeacherFaults.Field("until", command.Until is { } given ? TeacherTable.Day(given) : "", $"≥ {TeacherTable.Day(today)}")
            : null;
    }

    /// <summary>The refusal of whoever is not the deciding planner.</summary>
    internal static Refusal? NotMine(Deferral deferral) =>
        deferral.Decider is { } decider && decider == Caller.Current?.Account ? null : Refusal.Of(RefusalCode.NotDecidingPlanner, ("deferral", deferral.Id.Value));

    /// <summary>A request as everybody within reach sees it. The answer is for its two: whoever wrote it may have written of the reason.</summary>
    internal static DeferralRow Row(Deferral deferral, StoredTeacher? stored, RegisterView schools, Caller? caller)
    {
        var mine = deferral.Decider is { } decider && decider == caller?.Account;
        var school = stored is null ? default : schools.Today(stored.Imported.School);
        return new(deferral.Id, deferral.Teacher, stored?.Imported.Name ?? "", school, stored is null ? "" : schools.Card(school).Name, deferral.State, deferral.AskedOn,
            deferral.DecideBy, deferral.Until, mine,
            mine || new Scope(caller).Is(deferral.Teacher) ? deferral.Answer : "");
    }

    /// <summary>Kinds of several rule sets, each once, in the order of the sets.</summary>
    internal static ImmutableArray<DeferralKind> Kinds(IEnumerable<RotationRules> sets) => [.. sets.SelectMany(set => set.Deferrals).DistinctBy(kind => kind.Id)];

    private static bool TooLong(string text) => text.Length > LongestText;

    private static Refusal TextFault(string key, string? text) => TeacherFaults.Field(key, $"{text?.Length ?? 0}", $"≤ {LongestText}");
}
