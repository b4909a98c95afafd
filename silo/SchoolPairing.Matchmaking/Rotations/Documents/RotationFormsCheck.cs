using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Rotations.Documents;

/// <summary>Judges the list of forms of rotation.</summary>
public static class RotationFormsCheck
{
    /// <summary>Every fault as path, value and what is expected; empty where the list may be used: ids once, at least one form of each kind.</summary>
    /// <param name="forms">The list as parsed.</param>
    /// <param name="file">The name of its file for the refusal.</param>
    public static ImmutableArray<Refusal> Faults(RotationForms forms, string file = "forms")
    {
        var faults = new DocumentFaults(file);
        faults.Require(forms.Schema == 1, "schema", forms.Schema, "1");
        ImmutableArray<RotationForm> list = forms.Forms.IsDefault ? [] : forms.Forms;
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var i = 0; i < list.Length; i++)
        {
            if (!faults.Require(list[i] is not null, $"forms[{i}]", null, "{ id, label, kind, countsAsRural }")) continue;
            faults.Require(!string.IsNullOrWhiteSpace(list[i].Id.Value) && ids.Add(list[i].Id.Value), $"forms[{i}].id", list[i].Id, "\"…\"");
            faults.RequireText($"forms[{i}].label", list[i].Label);
            faults.Require(Enum.IsDefined(list[i].Kind), $"forms[{i}].kind", list[i].Kind, "[full-time, itinerant]");
        }
        foreach (var kind in Enum.GetValues<RotationKind>())
            faults.Require(list.Any(form => form?.Kind == kind), "forms", kind, "[≥ 1]");
        return faults.All;
    }
}
