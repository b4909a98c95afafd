using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Rotations;

/// <summary>A number of the policy in a form: how it is read and written, and what a field allows. Shares stand in percent.</summary>
/// <param name="Key">Its name in the form and in the texts.</param>
/// <param name="Read">Of a policy.</param>
/// <param name="With">The policy with another value.</param>
/// <param name="Least">Least value.</param>
/// <param name="Most">Greatest value.</param>
/// <param name="Step">Step of the field.</param>
public sealed record PolicyFigure(
    string Key, Func<RotationPolicy, double> Read, Func<RotationPolicy, double, RotationPolicy> With, double Least, double Most, string Step = "1");

/// <summary>The main numbers of a rotation policy, and what each posting is worth.</summary>
internal static class RotationPolicyForm
{
    public static readonly ImmutableArray<PolicyFigure> Numbers =
    [
        new("nearestHosts", policy => policy.NearestHosts, (policy, value) => policy with { NearestHosts = (int)value }, 1, 50),
        new("maxTravelMinutes", policy => policy.MaxTravelMinutes, (policy, value) => policy with { MaxTravelMinutes = (int)value }, 1, 600),
        new("nearHomeMinutes", policy => policy.NearHomeMinutes, (policy, value) => policy with { NearHomeMinutes = (int)value }, 1, 600),
        new("mostAwayPerSubject", policy => policy.MostAwayPerSubject * 100, (policy, value) => policy with { MostAwayPerSubject = value / 100 }, 0, 100, "any"),
        new("mostAwayPerSchool", policy => policy.MostAwayPerSchool * 100, (policy, value) => policy with { MostAwayPerSchool = value / 100 }, 0, 100, "any"),
        new("poolMinutes", policy => policy.PoolMinutes, (policy, value) => policy with { PoolMinutes = (int)value }, 0, 240),
        new("leastPostShare", policy => policy.LeastPostShare * 100, (policy, value) => policy with { LeastPostShare = value / 100 }, 0, 100, "any"),
        new("travelCreditLessons", policy => policy.TravelCreditLessons, (policy, value) => policy with { TravelCreditLessons = value }, 0, 10, "any"),
        new("fairnessPrice", policy => policy.FairnessPrice * 100, (policy, value) => policy with { FairnessPrice = value / 100 }, 0, 100, "any"),
    ];

    public static readonly ImmutableArray<PolicyFigure> Points =
    [
        Of("lesson", points => points.Lesson, (points, value) => points with { Lesson = value }), Of("lessonPerNeed", points => points.LessonPerNeed, (points, value) => points with { LessonPerNeed = value }),
        Of("waitedYear", points => points.WaitedYear, (points, value) => points with { WaitedYear = value }), Of("minute", points => points.Minute, (points, value) => points with { Minute = value }),
        Of("willing", points => points.Willing, (points, value) => points with { Willing = value }), Of("ratherNot", points => points.RatherNot, (points, value) => points with { RatherNot = value }),
        Of("wishedHost", points => points.WishedHost, (points, value) => points with { WishedHost = value }), Of("continuity", points => points.Continuity, (points, value) => points with { Continuity = value }),
        Of("backbone", points => points.Backbone, (points, value) => points with { Backbone = value }), Of("partner", points => points.Partner, (points, value) => points with { Partner = value }),
        Of("missedDuty", points => points.MissedDuty, (points, value) => points with { MissedDuty = value }), Of("kept", points => points.Kept, (points, value) => points with { Kept = value }),
        Of("nominated", points => points.Nominated, (points, value) => points with { Nominated = value }),
    ];

    /// <summary>The policy that a form stands for, and the keys of fields that are no number; whatever the form does not have stays.</summary>
    public static (RotationPolicy Policy, ImmutableArray<string> Faults) Of(IFormCollection form, RotationPolicy before)
    {
        var (policy, faults) = (before, ImmutableArray.CreateBuilder<string>());
        foreach (var number in Numbers.Concat(Points))
            if (!form.ContainsKey(number.Key)) continue;
            else if (double.TryParse(form[number.Key], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= number.Least && value <= number.Most) policy = number.With(policy, value);
            else faults.Add(number.Key);
        if (DateOnly.TryParseExact(form["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)) policy = policy with { AsOf = asOf };
        else faults.Add("asOf");
        if (Plans.FormFields.Choice<SendingRule>(form, "sending") is { } sending) policy = policy with { Sending = sending };
        return (policy with
        {
            Online = form["online"] == "yes", ExchangeBack = form["exchangeBack"] == "yes", Stages = [.. form["stages"].OfType<string>().Select(stage => new Stage(stage))],
            Terms = [.. form["terms"].ToString().Split([',', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TermId.Of)],
        }, faults.ToImmutable());
    }

    private static PolicyFigure Of(string key, Func<RotationPoints, int> read, Func<RotationPoints, int, RotationPoints> with) =>
        new("points." + key, policy => read(policy.Points), (policy, value) => policy with { Points = with(policy.Points, (int)value) }, -10_000_000, 10_000_000);
}
