using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>
/// Decisions of a planner: decision,helper,receiver with lock, forbid or must. Without a decision column every row is a lock.
/// Decisions that clash are no fault of the file: the run explains them.
/// </summary>
public static class LocksFile
{
    private static readonly Dictionary<string, DecisionKind> Words = new(StringComparer.Ordinal)
    {
        ["lock"] = DecisionKind.Lock, ["锁定"] = DecisionKind.Lock,
        ["forbid"] = DecisionKind.Forbid, ["禁止"] = DecisionKind.Forbid,
        ["must"] = DecisionKind.Must, ["必须"] = DecisionKind.Must,
    };

    /// <summary>Every decision, or every fault. Sorted by helper, receiver and kind.</summary>
    /// <param name="file">CSV or workbook.</param>
    /// <param name="known">Schools of the register.</param>
    public static Answer<PlanRows<PlannerDecision>> Read(ImportFile file, IReadOnlySet<SchoolId> known)
    {
        var pairs = new PairFile(file, known);
        return pairs.ReadRecords<PlannerDecision>(
            [PairColumns.Decision, PairColumns.HelperOfDecision, PairColumns.Receiver],
            row => Decision(pairs, row),
            (a, b) => PairOrder.Compare(a.Helper, a.Receiver, b.Helper, b.Receiver) is var order and not 0 ? order : a.Kind.CompareTo(b.Kind));
    }

    private static PlannerDecision? Decision(PairFile pairs, PairRow row)
    {
        var kind = DecisionKind.Lock;
        if (row.HasColumn(PairColumns.Decision) && !Words.TryGetValue(HeaderText.Normal(row[PairColumns.Decision].Text), out kind))
        {
            pairs.Faults.Invalid(row.Number, row.Header(PairColumns.Decision), row[PairColumns.Decision].Text, "decision");
            return null;
        }
        if (kind != DecisionKind.Must)
            return pairs.Pair(row, kind.ToString()) is { } pair ? new(kind, pair.Helper, pair.Receiver) : null;
        if (!row.IsBlank(PairColumns.Helper))
        {
            pairs.Faults.Invalid(row.Number, row.Header(PairColumns.Helper), row[PairColumns.Helper].Text, "empty");
            return null;
        }
        return pairs.School(row, PairColumns.Receiver) is { } receiver && pairs.IsFirst(row, kind.ToString(), null, receiver)
            ? new(kind, null, receiver)
            : null;
    }
}
