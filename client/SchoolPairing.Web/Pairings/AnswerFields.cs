using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Pairings;

/// <summary>What somebody wrote into an answer's form, word for word, so that a refused form comes back as it was filled in.</summary>
public sealed record AnswerFields
{
    public const int LongestNote = 500, MostWishes = 3;
    private const int MostReceivers = 99, FarthestKm = 10_000;

    public string MaxReceivers { get; init; } = "";
    public ImmutableArray<string> Subjects { get; init; } = [];
    public string MaxDistance { get; init; } = "";
    public string From { get; init; } = "";
    public string Until { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Note { get; init; } = "";
    public ImmutableArray<string> Wishes { get; init; } = [];

    public static AnswerFields Of(IFormCollection form) => new()
    {
        MaxReceivers = Text(form, "max-receivers"), Subjects = [.. form["subjects"].OfType<string>().Distinct()], MaxDistance = Text(form, "max-distance"),
        From = Text(form, "from"), Until = Text(form, "until"), Reason = Text(form, "reason"),
        // A browser sends line ends as two characters but counts one.
        Note = form["note"].ToString().ReplaceLineEndings("\n").Trim(),
        Wishes = [.. form["wishes"].OfType<string>().Where(wish => wish.Length > 0)],
    };

    /// <summary>
    /// The answer that the fields make, with every problem by field: the end of a text key pairings.problem.KEY. What only the grain knows, such as
    /// a helper's capacity, it refuses itself.
    /// </summary>
    /// <param name="way">How it is answered.</param>
    /// <param name="page">The offer.</param>
    /// <param name="command">Id of this answer.</param>
    /// <param name="side">For planners: whose.</param>
    internal (AnswerOffer Answer, IReadOnlyDictionary<string, string> Problems) Read(AnswerWay way, OfferPage page, CommandId command, OfferSide? side)
    {
        var problems = new Dictionary<string, string>();
        var answer = new AnswerOffer(command, page.Offer, way.Kind, Side: side);
        if (Note.Length > LongestNote) problems["note"] = "note";
        switch (way.Kind)
        {
            case AnswerKind.AcceptWithConditions:
                return (answer with { Conditions = Conditions(page, problems) }, problems);
            case AnswerKind.Decline or AnswerKind.Withdraw:
                var known = Enum.TryParse<DeclineReason>(Reason, out var reason) && Enum.IsDefined(reason) && Reason.All(char.IsAsciiLetter);
                if (!known) problems["reason"] = "reason";
                else if (reason == DeclineReason.Other && string.IsNullOrWhiteSpace(Note)) problems["note"] = "note-missing";
                return (answer with { Reason = known ? reason : null, Note = Note.Trim() }, problems);
            case AnswerKind.AskAlternatives:
                if (Wishes.Length > MostWishes || Wishes.Distinct().Count() != Wishes.Length) problems["wishes"] = "wishes";
                return (answer with { Wishes = [.. Wishes.Select(SchoolId.Of)], Note = Note.Trim() }, problems);
            default:
                return (answer, problems);
        }
    }

    private OfferConditions Conditions(OfferPage page, Dictionary<string, string> problems)
    {
        int? receivers = null;
        if (MaxReceivers.Length > 0)
        {
            if (page.Side == OfferSide.Helper && int.TryParse(MaxReceivers, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostReceivers) receivers = most;
            else problems["max-receivers"] = "max-receivers";
        }
        double? distance = null;
        if (MaxDistance.Length > 0)
        {
            if (double.TryParse(MaxDistance, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var km) && km * 1000 >= page.DistanceMeters && km <= FarthestKm) distance = km;
            else problems["max-distance"] = "max-distance";
        }
        var (from, until) = (Day("from", From, problems), Day("until", Until, problems));
        if (from is { } first && until is { } last && last < first) problems["until"] = "until-before-from";
        var conditions = new OfferConditions(receivers, [.. Subjects.Select(SubjectId.Of)], distance, from, until);
        if (problems.Count == 0 && conditions is { MaxReceivers: null, MaxDistanceKm: null, From: null, Until: null } && conditions.Subjects.IsEmpty) problems["conditions"] = "conditions";
        return conditions;
    }

    private static DateOnly? Day(string field, string text, Dictionary<string, string> problems)
    {
        if (text.Length == 0) return null;
        if (ReadDay(text) is { } day) return day;
        problems[field] = "day";
        return null;
    }

    /// <summary>A day as a date field sends it, or as people write it where a browser knows no date field.</summary>
    public static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Full-width digits come out of Chinese input methods.
    private static string Text(IFormCollection form, string name) => form[name].ToString().Normalize(System.Text.NormalizationForm.FormKC).Trim();
}
