using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Documents;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>Whether inputs are of the form that the service freezes. A fingerprint does not say so: whoever writes inputs can work it out.</summary>
internal static class FrozenAudit
{
    /// <summary>Checks what everything else is looked up by, and that the numbers of the policy are possible.</summary>
    public static void Check(RotationInputs inputs, Findings findings)
    {
        Once("teachers", inputs.Teachers.Select(teacher => teacher.Id.Value));
        Once("schools", inputs.Schools.Select(school => school.Id.Value));
        Once("rules", inputs.Rules.Select(rules => rules.Id));
        Once("forms", inputs.Forms.Select(form => form.Id.Value));
        Once("needPoints", inputs.NeedPoints.Select(need => need.School.Value));
        Once("calendar.terms", inputs.Calendar.Terms.Select(term => term.Id.Value));
        Once("calendar.day", inputs.Calendar.Day.Select(slot => slot.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var fault in RotationPolicyCheck.Faults(inputs.Policy))
            findings.Add("rotation-inputs", ("list", "policy"), ("value", string.Join(" ", fault.Details.Where(detail => detail.Name is "path" or "value").Select(detail => detail.Value))));

        void Once(string list, IEnumerable<string?> ids)
        {
            var seen = new HashSet<string?>(StringComparer.Ordinal) { null };
            foreach (var id in ids.Where(id => !seen.Add(id))) findings.Add("rotation-inputs", ("list", list), ("value", id ?? "null"));
        }
    }
}
