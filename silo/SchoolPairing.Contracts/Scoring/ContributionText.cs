using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>A contribution as a sentence that an official can read aloud.</summary>
public static class ContributionText
{
    /// <summary>
    /// The feature's sentence with value and points filled in; its .missing sentence where the value is unknown, and its .yes or .no
    /// sentence where the feature has these (values 1 and 0). Points are said as added, taken off or none.
    /// </summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="language">zh-CN or en.</param>
    public static string Say(Contribution contribution, string language)
    {
        var key = "feature." + contribution.Feature;
        var answer = key + (contribution.Value is 0 ? ".no" : ".yes");
        var sentence = contribution.Value is null ? key + ".missing"
            : Texts.Find(answer, language) is null ? key + ".sentence" : answer;
        return Texts.Say(sentence, language, new Detail("value", Rounded(contribution.Value)), new Detail("effect", Effect(contribution.Points)),
            new Detail("points", Math.Abs((long)contribution.Points).ToString("N0", CultureInfo.InvariantCulture)));
    }

    private static string Effect(int points) => points switch { > 0 => "§score.effect.plus", < 0 => "§score.effect.minus", _ => "§score.effect.none" };

    /// <summary>Whole above 100, one decimal above 1 as in the lists, two below: what a reader needs to compare two schools.</summary>
    internal static string Rounded(double? value) => value is not { } known ? ""
        : known.ToString(Math.Abs(known) switch { >= 100 => "#,##0", >= 1 => "0.#", _ => "0.##" }, CultureInfo.InvariantCulture);
}
