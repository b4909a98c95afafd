using System.Globalization;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Plans;

/// <summary>What a side said, with its day and its conditions.</summary>
internal static class AnswerWords
{
    public static string Say(Words words, SideAnswer answer)
    {
        var text = Texts.Say("answer." + answer.Kind, words.Language);
        if (answer.On is { } day) text = words.Say("plans.answer.on", ("answer", text), ("day", day.ToString("d", CultureInfo.CurrentCulture)));
        if (answer.AgreeAgain) text += words["plans.answer.again"];
        return answer.Conditions is { } conditions ? text + words["matching.stop"] + Say(words, conditions) : text;
    }

    public static string Say(Words words, OfferConditions conditions)
    {
        var parts = new List<string>();
        if (conditions.MaxReceivers is { } most) parts.Add(words.Say("plans.condition.places", ("count", most)));
        if (!conditions.Subjects.IsDefaultOrEmpty)
            parts.Add(words.Say("plans.condition.subjects", ("subjects", string.Join(words["schools.list-sign"], conditions.Subjects.Select(subject => Texts.Say("subject." + subject, words.Language))))));
        if (conditions.MaxDistanceKm is { } km) parts.Add(words.Say("plans.condition.distance", ("km", km.ToString("0.#", CultureInfo.CurrentCulture))));
        if (conditions.From is { } from) parts.Add(words.Say("plans.condition.from", ("day", from.ToString("d", CultureInfo.CurrentCulture))));
        if (conditions.Until is { } until) parts.Add(words.Say("plans.condition.until", ("day", until.ToString("d", CultureInfo.CurrentCulture))));
        return string.Join(words["matching.comma"], parts);
    }
}
