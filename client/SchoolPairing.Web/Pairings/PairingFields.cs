using System.Globalization;
using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Web.Pairings;

/// <summary>What somebody wrote into the form of a signature, a review or an end.</summary>
internal sealed record PairingFields
{
    public string Command { get; init; } = "";
    /// <summary>Version of the board that the form was made on.</summary>
    public long Version { get; init; }
    public string On { get; init; } = "";
    public DateOnly? Day => AnswerFields.ReadDay(On);
    public bool? GoesOn { get; init; }
    public ExitReason? Reason { get; init; }
    public string Note { get; init; } = "";

    public static PairingFields Of(IFormCollection form) => new()
    {
        Command = form["command"].ToString(),
        Version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        On = form["day"].ToString().Normalize(System.Text.NormalizationForm.FormKC).Trim(),
        GoesOn = form["continue"].ToString() switch { "yes" => true, "no" => false, _ => null },
        Reason = Enum.GetValues<ExitReason>().Cast<ExitReason?>().FirstOrDefault(reason => reason.ToString() == form["reason"].ToString()),
        Note = form["note"].ToString().ReplaceLineEndings("\n").Trim(),
    };

    /// <summary>Problems by field, as ends of text keys pairings.problem.KEY.</summary>
    public IReadOnlyDictionary<string, string> Problems(PairingAct act, PairingCard pairing, DateOnly today)
    {
        var problems = new Dictionary<string, string>();
        if (Day is not { } day) problems["day"] = "day";
        else if (!act.IsEnd && day > today) problems["day"] = "day-future";
        else if (act.IsEnd && day < pairing.From) problems["day"] = "day-before-start";
        if (act.IsReview && GoesOn is null) problems["continue"] = "continue";
        if (act.IsEnd && Reason is null) problems["reason"] = "reason";
        if (Note.Length > AnswerFields.LongestNote) problems["note"] = "note";
        return problems;
    }
}
