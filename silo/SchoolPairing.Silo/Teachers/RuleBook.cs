using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.Silo.Rotations.Files;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>The rules by which people here rotate, from config/rules. They are read at each use, so that an edit counts at once; any fault of a file is a refusal.</summary>
internal sealed class RuleBook(RotationConfig config)
{
    public Answer<Rules> Read()
    {
        var (sets, forms) = (config.RuleSets(), config.Forms());
        return sets.Accepted && forms.Accepted
            ? Answer<Rules>.Of(new(sets.Value.All, forms.Value.Forms))
            : Answer<Rules>.Refuse([.. sets.Refusals, .. forms.Refusals]);
    }
}

/// <summary>Rules and forms at one moment.</summary>
/// <param name="Sets">Rule sets, by id.</param>
/// <param name="Forms">Forms of rotation, by id.</param>
internal sealed record Rules(ImmutableArray<RotationRules> Sets, ImmutableArray<RotationForm> Forms)
{
    /// <summary>What was judged by rules of the same text is what these would say.</summary>
    public string Text { get; } = JsonSerializer.Serialize(Sets, StoredJson.Options);

    /// <summary>The set that holds for a unit on a day; null: none.</summary>
    public RotationRules? SetOf(UnitId unit, DateOnly day) => RuleSetChoice.For(Sets, unit, day);

    /// <summary>Whether somebody is to rotate.</summary>
    public Eligibility Judge(Teacher teacher, UnitId unit, string unitName, DateOnly day) => SetOf(unit, day) is { } set
        ? EligibilityJudge.Of(teacher, set, day)
        : new(teacher.Id, "", EligibilityState.Undecided, null, null, false, [new(new("rotation.no-rule-set"), [new("name", unitName)])]);

    /// <summary>A form by id; null where the file of forms no longer has it.</summary>
    public RotationForm? Form(RotationFormId form) => Forms.FirstOrDefault(known => known.Id == form);
}
