using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;
using SchoolPairing.Silo.Scoring.Files;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>What the section "history" of a profile must keep beyond its shape.</summary>
internal static class HistoryCheck
{
    internal static IEnumerable<Refusal> Faults(string file, ImportProfile profile)
    {
        if (profile.History is not { } history) yield break;
        foreach (var twice in history.Columns.GroupBy(column => column.Field, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return ProfileCheck.Fault(file, "$.history.columns", twice.Key, "§import.expected.field-once");
        foreach (var field in HistoryFields.Required.Where(field => !history.Columns.Any(column => column.Field == field)))
            yield return ProfileCheck.Fault(file, "$.history.columns", "null", "§import.expected.history-column", ("field", field));
        for (var i = 0; i < history.Columns.Length; i++)
        {
            var (column, path) = (history.Columns[i], $"$.history.columns[{i}]");
            if (!HistoryFields.All.Contains(column.Field, StringComparer.Ordinal))
                yield return ProfileCheck.Fault(file, path + ".field", column.Field, "§import.expected.history-field", ("known", string.Join(", ", HistoryFields.All)));
            if (HeaderText.Of(column.Header).Full.Length == 0) yield return ProfileCheck.Fault(file, path + ".header", column.Header, "§import.expected.text");
            foreach (var fault in ProfileCheck.NumberFaults(file, path, column.Number, HistoryFields.IsNumber(column.Field))) yield return fault;
        }
        foreach (var clash in WordList.Clashes(history.Outcomes))
            yield return ProfileCheck.Fault(file, "$.history.outcomes", clash, "§import.expected.word-once");
        var known = HistoryFields.Outcomes.Keys.Order(StringComparer.Ordinal).ToList();
        if (!history.Outcomes.Select(word => word.Id).Order(StringComparer.Ordinal).SequenceEqual(known))
            yield return ProfileCheck.Fault(file, "$.history.outcomes", string.Join(", ", history.Outcomes.Select(word => word.Id)), string.Join(", ", known));
    }
}
