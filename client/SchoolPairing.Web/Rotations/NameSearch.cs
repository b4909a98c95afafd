using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Web.Import;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Teachers;

namespace SchoolPairing.Web.Rotations;

/// <summary>The one school or teacher whom somebody means by a name, a part of it or a code; or in words why it is not one.</summary>
internal sealed class NameSearch(KnownSchools schools, IGrainFactory grains, Words words, RotationWording say)
{
    private const int Named = 5;

    public async Task<(SchoolId? Found, string? Problem)> School(string text)
    {
        var found = await schools.Find(text);
        return (found.Count == 1 ? found[0] : found.FirstOrDefault(school => school.Name == text)) is { } one ? (one.School, null)
            : (null, found.Count == 0 ? words["rotations.nominate.unknown"] : words.Say("rotations.nominate.several", ("names", say.List(found.Take(Named).Select(school => school.Name)))));
    }

    /// <summary>Within the reader's reach.</summary>
    public async Task<(TeacherId? Found, string? Problem)> Teacher(string text)
    {
        var found = (await grains.GetGrain<ITeacherRegisterGrain>(Registers.Main).List(new(Text: text, Take: Named + 1))).Value?.Rows ?? [];
        return (found.Length == 1 ? found[0] : found.FirstOrDefault(card => card.Teacher.Value == text)) is { } one ? (one.Teacher, null)
            : (null, found.IsEmpty ? words["rotations.decisions.nobody"] : words.Say("rotations.decisions.several", ("names", say.List(found.Take(Named).Select(card => $"{card.Name} ({card.Teacher})")))));
    }
}
