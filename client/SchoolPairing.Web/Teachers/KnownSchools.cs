using SchoolPairing.Contracts.Schools;
using SchoolPairing.Web.Import;

namespace SchoolPairing.Web.Teachers;

/// <summary>Names of the open schools, for people who may not read the register: a school's name is public, its numbers are not.</summary>
internal sealed class KnownSchools(IGrainFactory grains)
{
    private const int MostFound = 20;

    /// <summary>Every open school by name.</summary>
    public async Task<IReadOnlyList<SchoolName>> All() => (await AsService.Ask(() => grains.GetGrain<IRegisterGrain>(Registers.Main).Names())).Schools;

    /// <summary>Schools whose name or code has a text in it, at most twenty.</summary>
    public async Task<IReadOnlyList<SchoolName>> Find(string text) => text.Trim() is not { Length: > 0 } part ? []
        : [.. (await All()).Where(school => school.Name.Contains(part, StringComparison.OrdinalIgnoreCase) || school.School.Value.StartsWith(part, StringComparison.Ordinal)).Take(MostFound)];
}
