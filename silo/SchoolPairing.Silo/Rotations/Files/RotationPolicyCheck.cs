using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Rotations.Files;

/// <summary>What the numbers of a rotation policy may be, and that everything it names is there. Every fault is told.</summary>
internal sealed class RotationPolicyCheck(RotationConfig config)
{
    public IEnumerable<Refusal> Faults(string file, RotationPolicy policy) =>
        Ranges(file, policy).Concat(Names(policy)).Concat(Planned(file, policy));

    private static IEnumerable<Refusal> Ranges(string file, RotationPolicy policy)
    {
        foreach (var (path, value, least, most) in new (string, double, double, double)[]
        {
            ("$.schema", policy.Schema, 1, 1), ("$.nearestHosts", policy.NearestHosts, 1, 50), ("$.maxTravelMinutes", policy.MaxTravelMinutes, 1, 1440),
            ("$.nearHomeMinutes", policy.NearHomeMinutes, 1, 1440), ("$.travel.fixedMinutes", policy.Travel.FixedMinutes, 0, 240),
            ("$.travel.detour", policy.Travel.Detour, 1, 5), ("$.travel.speedKmh", policy.Travel.SpeedKmh, 1, 200),
            ("$.mostAwayPerSubject", policy.MostAwayPerSubject, 0, 1), ("$.mostAwayPerSchool", policy.MostAwayPerSchool, 0, 1),
            ("$.poolMinutes", policy.PoolMinutes, 0, 240), ("$.travelCreditLessons", policy.TravelCreditLessons, 0, 20),
            ("$.points.missedDuty", policy.Points.MissedDuty, -1_000_000_000, -1),
        })
            if (!(value >= least && value <= most)) yield return Fault(file, path, value.ToString(CultureInfo.InvariantCulture), "between", $"{least}–{most}");
        foreach (var (path, value) in new[]
        {
            ("lesson", policy.Points.Lesson), ("lessonPerNeed", policy.Points.LessonPerNeed), ("waitedYear", policy.Points.WaitedYear), ("minute", policy.Points.Minute),
            ("willing", policy.Points.Willing), ("ratherNot", policy.Points.RatherNot), ("wishedHost", policy.Points.WishedHost),
            ("continuity", policy.Points.Continuity), ("backbone", policy.Points.Backbone), ("partner", policy.Points.Partner),
        })
            if (Math.Abs((long)value) > 100_000) yield return Fault(file, "$.points." + path, value.ToString(CultureInfo.InvariantCulture), "between", "-100000–100000");
        if (!Enum.IsDefined(policy.Sending)) yield return Fault(file, "$.sending", policy.Sending.ToString(), "one-of", string.Join(", ", Enum.GetNames<SendingRule>()));
        if (policy.Stages.IsDefaultOrEmpty) yield return Fault(file, "$.stages", "[]", "not-empty");
        if (policy.Terms.IsDefaultOrEmpty || policy.Terms.Length > 12) yield return Fault(file, "$.terms", $"{(policy.Terms.IsDefault ? 0 : policy.Terms.Length)}", "between", "1–12");
    }

    private IEnumerable<Refusal> Names(RotationPolicy policy)
    {
        foreach (var refusal in config.Calendar(policy.Calendar).Refusals) yield return refusal;
        foreach (var refusal in config.Curriculum(policy.Curriculum).Refusals) yield return refusal;
        foreach (var refusal in config.RuleSets().Refusals) yield return refusal;
        var forms = config.Forms();
        foreach (var refusal in forms.Refusals) yield return refusal;
        if (!forms.Accepted) yield break;
        foreach (var (id, kind) in new[] { (policy.FullTimeForm, RotationKind.FullTime), (policy.ItinerantForm, RotationKind.Itinerant) })
            if (!forms.Value.Forms.Any(form => form.Id == id && form.Kind == kind))
                yield return Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.rotation-form"), ("value", id.Value ?? ""),
                    ("known", string.Join(", ", forms.Value.Forms.Where(form => form.Kind == kind).Select(form => form.Id))));
    }

    /// <summary>Terms are those of the calendar, in its order and without a gap.</summary>
    private IEnumerable<Refusal> Planned(string file, RotationPolicy policy)
    {
        if (policy.Terms.IsDefaultOrEmpty || config.Calendar(policy.Calendar).Value is not { } calendar) yield break;
        var known = calendar.Terms.Select(term => term.Id).ToList();
        for (var index = 0; index < policy.Terms.Length; index++)
        {
            var place = known.IndexOf(policy.Terms[index]);
            if (place < 0) yield return Fault(file, $"$.terms[{index}]", policy.Terms[index].Value ?? "", "one-of", string.Join(", ", known));
            else if (index > 0 && place != known.IndexOf(policy.Terms[index - 1]) + 1) yield return Fault(file, $"$.terms[{index}]", policy.Terms[index].Value, "in-order");
        }
    }

    private static Refusal Fault(string file, string path, string value, string expected, string limit = "") =>
        Refusal.Of(RefusalCode.InvalidDocument, ("file", file), ("path", path), ("value", value), ("expected", "§expected." + expected), ("limit", limit));
}
