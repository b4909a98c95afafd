using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Documents;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Rotations.Files;

/// <summary>
/// What the bureau keeps about rotation in config/rules and config/calendars, read strictly, at each use, so that an edit counts at once. In config/rules
/// forms.json are the forms, rotation-policy.json is the default policy, curriculum-*.json are curricula, and every other file is a dated rule set.
/// </summary>
internal sealed class RotationConfig(SiloFolders folders)
{
    private const string FormsName = "forms";
    private const string PolicyName = "rotation-policy";
    private const string CurriculumPrefix = "curriculum-";

    private readonly ConfigFolder rules = new(Path.Combine(folders.Config, "rules"));
    private readonly ConfigFolder calendars = new(Path.Combine(folders.Config, "calendars"));

    /// <summary>Names of the calendars, sorted.</summary>
    public IReadOnlyList<string> Calendars => calendars.Names;

    /// <summary>Names of the curricula, sorted.</summary>
    public IReadOnlyList<string> Curricula => [.. rules.Names.Where(IsCurriculum)];

    /// <summary>Every rule set, by id, or every fault of every file.</summary>
    public Answer<RotationRuleSets> RuleSets()
    {
        List<string> names = [.. rules.Names.Where(name => name is not (FormsName or PolicyName) && !IsCurriculum(name))];
        var sets = names.ConvertAll(name => Checked(rules.Find<RotationRules>("§kind.rule-set", name, names, set => (set.Schema, set.Id)), set => RotationRulesCheck.Faults(set)));
        List<Refusal> refusals = [.. sets.SelectMany(set => set.Refusals)];
        if (refusals.Count == 0) refusals.AddRange(RotationRulesCheck.FaultsTogether(sets.ConvertAll(set => set.Value!)));
        return refusals.Count > 0 ? Answer<RotationRuleSets>.Refuse(refusals) : Answer<RotationRuleSets>.Of(new([.. sets.Select(set => set.Value!)]));
    }

    /// <summary>Every form of rotation, by id.</summary>
    public Answer<RotationForms> Forms()
    {
        var read = Checked(rules.Find<RotationForms>("§kind.rotation-forms", FormsName, rules.Names, forms => (forms.Schema, FormsName)), forms => RotationFormsCheck.Faults(forms));
        return read.Accepted ? Answer<RotationForms>.Of(read.Value with { Forms = [.. read.Value.Forms.OrderBy(form => form.Id)] }) : read;
    }

    /// <summary>A curriculum by the name that a policy gives it.</summary>
    public Answer<Curriculum> Curriculum(string name) =>
        Checked(rules.Find<Curriculum>("§kind.curriculum", name, Curricula, curriculum => (curriculum.Schema, curriculum.Id)), curriculum => CurriculumCheck.Faults(curriculum));

    /// <summary>A calendar by the name that a policy gives it.</summary>
    public Answer<TermCalendar> Calendar(string name) =>
        Checked(calendars.Find<TermCalendar>("§kind.calendar", name, calendars.Names, calendar => (calendar.Schema, calendar.Id)), calendar => TermCalendarCheck.Faults(calendar));

    /// <summary>The policy that a plan begins with: the file of the bureau, else the numbers of the program.</summary>
    public Answer<RotationPolicy> DefaultPolicy() => rules.Names.Contains(PolicyName, StringComparer.Ordinal)
        ? rules.Find<RotationPolicy>("§kind.rotation-policy", PolicyName, rules.Names, policy => (policy.Schema, PolicyName))
        : Answer<RotationPolicy>.Of(new());

    private static bool IsCurriculum(string name) => name.StartsWith(CurriculumPrefix, StringComparison.Ordinal);

    private static Answer<T> Checked<T>(Answer<T> read, Func<T, ImmutableArray<Refusal>> check) where T : class
    {
        if (!read.Accepted) return read;
        var faults = check(read.Value);
        return faults.IsEmpty ? read : Answer<T>.Refuse(faults);
    }
}

/// <summary>All rule sets of an installation.</summary>
/// <param name="All">By id.</param>
internal sealed record RotationRuleSets(ImmutableArray<RotationRules> All);
