using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Gathers what is wrong with an additional file: the first hundred faults in full, the others as a number.</summary>
internal sealed class RowFaults(string file)
{
    internal const int Listed = 100;
    private const int ShownCharacters = 80;

    private readonly List<Refusal> refusals = [];
    private int more;

    internal bool Any => refusals.Count > 0;

    internal IEnumerable<Refusal> All => more == 0
        ? refusals
        : refusals.Append(Refusal.Of(RefusalCode.MoreRefusals, ("file", file), ("count", Number(more))));

    internal void Invalid(int row, string column, string value, string expected, params (string, string)[] details) =>
        Add(Refusal.Of(RefusalCode.InvalidRow,
            [("file", file), ("row", Number(row)), ("column", column), ("value", Shown(value)), ("expected", "§import.expected." + expected), .. details]));

    internal void UnknownSchool(int row, string school) =>
        Add(Refusal.Of(RefusalCode.UnknownSchool, ("file", file), ("row", Number(row)), ("school", Shown(school))));

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string value) => value.Length <= ShownCharacters ? value : value[..(ShownCharacters - 1)] + "…";

    private void Add(Refusal refusal)
    {
        if (refusals.Count < Listed) refusals.Add(refusal);
        else more++;
    }
}
