using System.Globalization;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using Word = SchoolPairing.Web.Pairings.Agreements.AgreementWord;

namespace SchoolPairing.Web.Pairings.Agreements;

/// <summary>
/// What stands in an agreement for each word. The paper is an official one and Chinese in every language of the pages; a date that is not there
/// yet is a gap to be filled in by hand.
/// </summary>
internal static class AgreementValues
{
    private const string Language = "zh-CN", DayByHand = "　　　　年　　月　　日";

    public static IReadOnlyDictionary<Word, IReadOnlyList<string>> Of(AgreementPage page)
    {
        var gaps = page.Goals.Where(goal => goal.Gap is not null).Select(goal => goal.Gap!.Subject)
            .Concat(Named(page.HelperConditions)).Concat(Named(page.ReceiverConditions)).Distinct().Select(subject => Of("subject", subject.Value)).ToList();
        return new Dictionary<Word, IReadOnlyList<string>>
        {
            [Word.Draft] = Standing(page),
            [Word.Number] = [page.Offer.Value],
            [Word.Plan] = [page.Plan.Value],
            [Word.Helper] = [page.Helper.Name],
            [Word.HelperCode] = [page.Helper.Id.Value],
            [Word.HelperUnit] = [page.Helper.UnitName],
            [Word.Receiver] = [page.Receiver.Name],
            [Word.ReceiverCode] = [page.Receiver.Id.Value],
            [Word.ReceiverUnit] = [page.Receiver.UnitName],
            [Word.From] = [Day(page.From)],
            [Word.Until] = [Day(page.Until)],
            [Word.Years] = [Number(page.Years)],
            [Word.Distance] = [OfferWording.Kilometres(page.DistanceMeters) + " 公里"],
            [Word.Goals] = page.Goals.IsEmpty ? ["双方商定每学年的改进目标。"] : Lines(page.Goals.Select(Goal)),
            [Word.HelperGives] = Lines(page.HelperGives.Select(reason => Texts.Say("rule." + reason.Rule, Language, reason.Details))),
            [Word.ReceiverGives] = Lines(page.ReceiverGives.Select(reason => Texts.Say("rule." + reason.Rule, Language, reason.Details))),
            [Word.Subjects] = [gaps.Count == 0 ? "双方每学年商定的学科" : string.Join("、", gaps)],
            [Word.Conditions] = Conditions(page),
            [Word.Meetings] = [Number(page.MeetingsPerTerm)],
            [Word.HelperSigned] = [page.Pairing?.HelperSignedOn is { } helper ? Day(helper) : DayByHand],
            [Word.ReceiverSigned] = [page.Pairing?.ReceiverSignedOn is { } receiver ? Day(receiver) : DayByHand],
            [Word.Confirmed] = [page.Pairing is { } pairing ? Day(pairing.ConfirmedOn) : DayByHand],
        };
    }

    /// <summary>Empty once both have signed: then the paper needs no mark.</summary>
    private static string[] Standing(AgreementPage page) => page.Pairing switch
    {
        null => ["（草案，未经教育行政部门确认，不生效）"],
        { EndedOn: { } ended } => [$"（已于 {Day(ended)}结束）"],
        { HelperSignedOn: not null, ReceiverSignedOn: not null } => [],
        _ => ["（已确认，待双方签署）"],
    };

    private static List<string> Conditions(AgreementPage page)
    {
        List<string> lines = [];
        foreach (var (side, conditions) in new[] { ("支援校", page.HelperConditions), ("受援校", page.ReceiverConditions) })
        {
            if (conditions is null) continue;
            if (conditions.MaxReceivers is { } most) lines.Add($"{side}：支援的学校不超过 {Number(most)} 所");
            if (!conditions.Subjects.IsDefaultOrEmpty) lines.Add($"{side}：交流学科限于{string.Join("、", conditions.Subjects.Select(subject => Of("subject", subject.Value)))}");
            if (conditions.MaxDistanceKm is { } km) lines.Add($"{side}：结对学校的距离不超过 {OfferWording.Number(km)} 公里");
            if (conditions.From is { } from) lines.Add($"{side}：{Day(from)}起开始");
            if (conditions.Until is { } until) lines.Add($"{side}：至{Day(until)}为止");
        }
        return lines.Count == 0 ? ["双方没有附加条件。"] : Lines(lines);
    }

    private static string Goal(NeedWord need) => need.Gap is { } gap
        ? $"{Of("stage", need.Stage.Value)}{Of("subject", gap.Subject.Value)}教师尚缺 {OfferWording.Number(gap.MissingTeachers)} 名，逐年补足"
        : $"{Of("stage", need.Stage.Value)}{need.Indicator!.Chinese}由 {OfferWording.Number(need.Value ?? 0)} {need.Unit?.Chinese}改善至 {OfferWording.Number(need.Limit ?? 0)} {need.Unit?.Chinese}";

    // Numbered here, since a template's own numbering would not know how many lines there are.
    private static List<string> Lines(IEnumerable<string> lines)
    {
        var list = lines.ToList();
        return [.. list.Select((line, place) => $"{Number(place + 1)}. {line}{(place == list.Count - 1 ? "。" : "；")}")];
    }

    private static System.Collections.Immutable.ImmutableArray<Contracts.Schools.SubjectId> Named(OfferConditions? conditions) => conditions is null || conditions.Subjects.IsDefault ? [] : conditions.Subjects;

    private static string Of(string kind, string id) => Texts.Find($"{kind}.{id}", Language) ?? id;

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
