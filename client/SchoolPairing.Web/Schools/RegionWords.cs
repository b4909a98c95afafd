using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Schools;

/// <summary>Codes of the register in the reader's words.</summary>
internal sealed class RegionWords(SchoolRegister register, Words words)
{
    private readonly Dictionary<(RegionWordKind, string), LocalText> labels = register.Words.ToDictionary(word => (word.Kind, word.Id), word => word.Label);

    public string Of(RegionWordKind kind, string? id) =>
        id is null ? words["schools.unknown"] : labels.TryGetValue((kind, id), out var label) ? label.In(words.Language) : id;

    public string Stages(School school) => string.Join(words["schools.list-sign"], school.Parts.Select(part => Of(RegionWordKind.Stage, part.Stage.Value)));

    /// <summary>County or unit: in Chinese as the file wrote it.</summary>
    public string County(School school) => words.Language == "en" ? Of(RegionWordKind.County, school.County.Value) : school.CountyName;

    public string Unit(School school) => words.Language == "en" ? Of(RegionWordKind.Unit, school.Unit.Value) : school.UnitName;

    public string Verdict(NeedVerdict verdict) => Texts.Say("need.verdict." + verdict, words.Language);
}
