using System.Text;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Schools;

/// <summary>What the address of the list asks for; whatever it does not understand asks for nothing.</summary>
/// <param name="Name">Part of a name or code.</param>
/// <param name="County">Where the school lies.</param>
/// <param name="Unit">Who manages it.</param>
/// <param name="Stage">A stage that it has.</param>
/// <param name="Side">Helper or Receiver.</param>
/// <param name="Verdict">The school rule.</param>
public sealed record SchoolFilter(string? Name, string? County, string? Unit, string? Stage, string? Side, string? Verdict)
{
    /// <summary>The schools asked for, by name.</summary>
    public IReadOnlyList<SchoolLine> Of(SchoolRegister register)
    {
        var text = Plain(Name);
        var (side, verdict) = (Word<SchoolSide>(Side), Word<NeedVerdict>(Verdict));
        return
        [
            .. register.Schools.Where(entry => !entry.Closed)
                .Where(entry => text.Length == 0 || Plain(entry.School.Name).Contains(text, StringComparison.OrdinalIgnoreCase) || entry.School.Id.Value.StartsWith(text, StringComparison.Ordinal))
                .Where(entry => Any(County) || entry.School.County.Value == County)
                .Where(entry => Any(Unit) || entry.School.Unit.Value == Unit)
                .Where(entry => Any(Stage) || entry.School.Parts.Any(part => part.Stage.Value == Stage))
                .Where(entry => side is null || entry.Side == side)
                .Where(entry => verdict is null || (entry.Side == SchoolSide.Receiver && entry.Need?.Verdict == verdict))
                .Select(entry => new SchoolLine(entry, NameOrder.Key(entry.School.Name)))
                .OrderBy(line => line.ByName, NameOrder.ByKey).ThenBy(line => line.School.Id),
        ];
    }

    // By name only: a number would pass for a value that does not exist.
    private static T? Word<T>(string? name) where T : struct, Enum => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name!) : null;

    private static bool Any(string? wanted) => string.IsNullOrEmpty(wanted);

    // Full-width digits and letters are found by their plain forms.
    private static string Plain(string? text) => (text ?? "").Trim().Normalize(NormalizationForm.FormKC);
}
