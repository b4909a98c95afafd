using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Rotations.Documents;

/// <summary>Judges the policy of a rotation plan, by itself and against the files that it names.</summary>
public static class RotationPolicyCheck
{
    // Points beyond this would let sums over a nation leave the exact integers of the solvers.
    private const int MostPoints = 1_000_000;

    // A plan is published for objections within so many days.
    private const int MostDays = 90;

    /// <summary>Every fault as path, value and what is expected; empty where it may be used.</summary>
    /// <param name="policy">The policy as parsed.</param>
    /// <param name="file">The name of its file for the refusal.</param>
    public static ImmutableArray<Refusal> Faults(RotationPolicy policy, string file = "rotation-policy")
    {
        var faults = new DocumentFaults(file);
        faults.Require(policy.Schema == 1, "schema", policy.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(policy.Calendar), "calendar", policy.Calendar, "\"…\"");
        faults.Require(!string.IsNullOrWhiteSpace(policy.Curriculum), "curriculum", policy.Curriculum, "\"…\"");
        faults.Require(!policy.Terms.IsDefaultOrEmpty && policy.Terms.Distinct().Count() == policy.Terms.Length, "terms", List(policy.Terms), "[≥ 1, ≠]");
        faults.Require(!policy.Stages.IsDefaultOrEmpty && policy.Stages.Distinct().Count() == policy.Stages.Length, "stages", List(policy.Stages), "[≥ 1, ≠]");
        faults.Require(Enum.IsDefined(policy.Sending), "sending", policy.Sending, "[partners-only, partners-and-unit]");
        faults.Require(policy.NearestHosts is >= 1 and <= 50, "nearestHosts", policy.NearestHosts, "1..50");
        // Of a limit that cannot be nothing is said of what it limits.
        if (faults.Require(policy.MaxTravelMinutes is >= 1 and <= 1440, "maxTravelMinutes", policy.MaxTravelMinutes, "1..1440"))
            faults.Require(policy.NearHomeMinutes >= 1 && policy.NearHomeMinutes <= policy.MaxTravelMinutes, "nearHomeMinutes", policy.NearHomeMinutes, $"1..{policy.MaxTravelMinutes}");
        if (faults.Require(policy.Travel is not null, "travel", null, "{ fixedMinutes, detour, speedKmh }") && policy.Travel is { } travel)
        {
            faults.Require(travel.FixedMinutes is >= 0 and <= 120, "travel.fixedMinutes", travel.FixedMinutes, "0..120");
            faults.Require(travel.Detour is >= 1 and <= 5, "travel.detour", travel.Detour, "1..5");
            faults.Require(travel.SpeedKmh is >= 1 and <= 200, "travel.speedKmh", travel.SpeedKmh, "1..200");
        }
        faults.Require(policy.MostAwayPerSubject is > 0 and <= 1, "mostAwayPerSubject", policy.MostAwayPerSubject, "0 < x ≤ 1");
        faults.Require(policy.MostAwayPerSchool is > 0 and <= 1, "mostAwayPerSchool", policy.MostAwayPerSchool, "0 < x ≤ 1");
        faults.Require(policy.PoolMinutes is >= 0 and <= 240, "poolMinutes", policy.PoolMinutes, "0..240");
        faults.Require(policy.TravelCreditLessons is >= 0 and <= 10, "travelCreditLessons", policy.TravelCreditLessons, "0..10");
        faults.Require(policy.LeastPostShare is >= 0 and <= 1, "leastPostShare", policy.LeastPostShare, "0..1");
        faults.Require(!policy.OnlineSubjects.IsDefault && policy.OnlineSubjects.Distinct().Count() == policy.OnlineSubjects.Length, "onlineSubjects", List(policy.OnlineSubjects), "[≠]");
        faults.Require(policy.FairnessPrice is >= 0 and <= 1, "fairnessPrice", policy.FairnessPrice, "0..1");
        faults.Require(!policy.TownClasses.IsDefault && policy.TownClasses.Distinct().Count() == policy.TownClasses.Length, "townClasses", List(policy.TownClasses), "[≠]");
        faults.Require(!string.IsNullOrWhiteSpace(policy.FullTimeForm.Value), "fullTimeForm", policy.FullTimeForm, "\"…\"");
        faults.Require(!string.IsNullOrWhiteSpace(policy.ItinerantForm.Value), "itinerantForm", policy.ItinerantForm, "\"…\"");
        if (faults.Require(policy.SenderWarning is not null, "senderWarning", null, "{ percentPoints, fewestToJudge }") && policy.SenderWarning is { } warning)
        {
            faults.Require(warning.PercentPoints is >= 0 and <= 100, "senderWarning.percentPoints", warning.PercentPoints, "0..100");
            faults.Require(warning.FewestToJudge is >= 1 and <= 100, "senderWarning.fewestToJudge", warning.FewestToJudge, "1..100");
        }
        if (faults.Require(policy.VisitPrices is not null, "visitPrices", null, "{ visit, change }") && policy.VisitPrices is { } prices)
        {
            faults.Require(prices.Visit is >= 0 and <= WeekPrices.MissingLesson, "visitPrices.visit", prices.Visit, $"0..{WeekPrices.MissingLesson}");
            faults.Require(prices.Change is >= 0 and <= 100 * WeekPrices.MissingLesson, "visitPrices.change", prices.Change, $"0..{100 * WeekPrices.MissingLesson}");
        }
        if (faults.Require(policy.Days is not null, "days", null, "{ notice, partner, leave, review }") && policy.Days is { } days)
            foreach (var (name, value) in new[] { ("notice", days.Notice), ("partner", days.Partner), ("leave", days.Leave), ("review", days.Review) })
                faults.Require(value is >= 1 and <= MostDays, "days." + name, value, $"1..{MostDays}");
        if (faults.Require(policy.Points is not null, "points", null, "{ lesson, … }") && policy.Points is { } points) RequirePoints(faults, points);
        return faults.All;
    }

    /// <summary>Whether calendar, curriculum and forms are those that the policy names and have what it asks for.</summary>
    /// <param name="policy">A policy without faults of its own.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="curriculum">The curriculum.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="file">The name of the policy's file for the refusal.</param>
    public static ImmutableArray<Refusal> FaultsAgainst(
        RotationPolicy policy, TermCalendar calendar, Curriculum curriculum, ImmutableArray<RotationForm> forms, string file = "rotation-policy")
    {
        var faults = new DocumentFaults(file);
        faults.Require(policy.Calendar == calendar.Id, "calendar", policy.Calendar, calendar.Id);
        faults.Require(policy.Curriculum == curriculum.Id, "curriculum", policy.Curriculum, curriculum.Id);
        var order = calendar.Terms.Select(term => term.Id).ToList();
        for (var i = 0; i < policy.Terms.Length; i++)
        {
            var place = order.IndexOf(policy.Terms[i]);
            faults.Require(place >= 0, $"terms[{i}]", policy.Terms[i], "[" + string.Join(", ", order) + "]");
            // After an unknown term nothing is said of the next one.
            if (i > 0 && place >= 0 && order.IndexOf(policy.Terms[i - 1]) is >= 0 and var before)
                faults.Require(place == before + 1, $"terms[{i}]", policy.Terms[i], string.Join(" → ", order));
        }
        for (var i = 0; i < policy.Stages.Length; i++)
            faults.Require(curriculum.GradesOf.Any(grades => grades.Stage == policy.Stages[i]), $"stages[{i}]", policy.Stages[i],
                "[" + string.Join(", ", curriculum.GradesOf.Select(grades => grades.Stage)) + "]");
        RequireForm(faults, "fullTimeForm", policy.FullTimeForm, RotationKind.FullTime, forms);
        RequireForm(faults, "itinerantForm", policy.ItinerantForm, RotationKind.Itinerant, forms);
        return faults.All;
    }

    // A list as a policy writes it; null where it is missing.
    private static string? List<T>(ImmutableArray<T> list) => list.IsDefault ? null : "[" + string.Join(", ", list) + "]";

    private static void RequireForm(DocumentFaults faults, string path, RotationFormId id, RotationKind kind, ImmutableArray<RotationForm> forms) => faults.Require(
        forms.Any(form => form.Id == id && form.Kind == kind), path, id, "[" + string.Join(", ", forms.Where(form => form.Kind == kind).Select(form => form.Id)) + "]");

    private static void RequirePoints(DocumentFaults faults, RotationPoints points)
    {
        void Gain(string name, int value) => faults.Require(value is >= 0 and <= MostPoints, "points." + name, value, $"0..{MostPoints}");
        void Price(string name, int value) => faults.Require(value is <= 0 and >= -MostPoints, "points." + name, value, $"-{MostPoints}..0");
        Gain("lesson", points.Lesson);
        Gain("lessonPerNeed", points.LessonPerNeed);
        Gain("waitedYear", points.WaitedYear);
        Price("minute", points.Minute);
        Gain("willing", points.Willing);
        Price("ratherNot", points.RatherNot);
        Gain("wishedHost", points.WishedHost);
        Gain("nominated", points.Nominated);
        Gain("continuity", points.Continuity);
        Price("backbone", points.Backbone);
        Gain("partner", points.Partner);
        Price("missedDuty", points.MissedDuty);
        Gain("kept", points.Kept);
    }
}
