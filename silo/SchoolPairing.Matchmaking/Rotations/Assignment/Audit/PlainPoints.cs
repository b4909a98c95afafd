using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>The audit's own points of a posting, feature by feature.</summary>
internal static class PlainPoints
{
    /// <summary>Points by feature; what adds nothing may be missing.</summary>
    public static Dictionary<string, long> Of(AuditFacts facts, Teacher teacher, RotationPost post, Posting posting)
    {
        var price = facts.Policy.Points;
        var inputs = facts.Case.Inputs;
        var points = new Dictionary<string, long>();
        if (post.Reason != DemandKind.Exchange)
        {
            var needed = post.Shares.Sum(share => (long)share.WeeklyLessons * inputs.NeedPoints.Where(need => need.School == share.School).Sum(need => need.Points));
            points["rotation.lesson"] = (long)price.Lesson * post.Shares.Sum(share => share.WeeklyLessons) * posting.Terms;
            points["rotation.need"] = needed * price.LessonPerNeed * posting.Terms / 1000;
        }
        points["rotation.waited"] = (long)price.WaitedYear * (Waited(teacher, facts.Policy.AsOf) ?? 0);
        points["rotation.way"] = (long)price.Minute * posting.OneWayMinutes;
        points["rotation.wish"] = teacher.Wish == RotationWish.Willing ? price.Willing : teacher.Wish == RotationWish.RatherNot ? price.RatherNot : 0;
        points["rotation.wished-host"] = teacher.WishedHosts.Any(host => host == posting.Host) ? price.WishedHost : 0;
        var knows = teacher.History.Any(past => past.Host == posting.Host) || inputs.Published.Any(earlier => earlier.Teacher == teacher.Id && earlier.Host == posting.Host);
        points["rotation.continuity"] = knows ? price.Continuity : 0;
        points["rotation.backbone"] = facts.Verdicts[teacher.Id].Backbone ? price.Backbone : 0;
        points["rotation.partner"] = facts.Paired(teacher.School, posting.Host) || facts.Paired(posting.Host, teacher.School) ? price.Partner : 0;
        var stays = inputs.Published.Any(earlier => earlier.Teacher == teacher.Id && earlier.Post == posting.Post && earlier.FirstTerm == posting.FirstTerm && earlier.Terms == posting.Terms);
        points["rotation.kept"] = stays ? price.Kept : 0;
        var named = inputs.Nominations is { } nominations && nominations.Any(said => said.Teacher == teacher.Id && (said.Host ?? posting.Host) == posting.Host);
        points["rotation.nominated"] = named ? price.Nominated : 0;
        return points;
    }

    /// <summary>What a feature's points stand for: lessons, need, years, minutes, 1 for yes and 0 for no; null where it is not known, or no feature.</summary>
    public static double? Value(AuditFacts facts, Teacher teacher, RotationPost post, Posting posting, string feature)
    {
        var lessons = post.Reason == DemandKind.Exchange ? 0 : post.Shares.Sum(share => share.WeeklyLessons);
        return feature switch
        {
            "rotation.lesson" => lessons * posting.Terms,
            "rotation.need" => lessons == 0 ? 0 : (double)post.Shares.Sum(share =>
                (long)share.WeeklyLessons * facts.Case.Inputs.NeedPoints.Where(need => need.School == share.School).Sum(need => need.Points)) / lessons,
            "rotation.waited" => Waited(teacher, facts.Policy.AsOf),
            "rotation.way" => posting.OneWayMinutes,
            "rotation.wish" => teacher.Wish == RotationWish.Willing ? 1 : 0,
            "rotation.wished-host" or "rotation.continuity" or "rotation.backbone" or "rotation.partner" or "rotation.kept" or "rotation.nominated" => 1,
            _ => null,
        };
    }

    private static int? Waited(Teacher teacher, DateOnly asOf)
    {
        if (teacher.History.Any(past => past.Until is null)) return 0;
        var months = teacher.History.Select(past => past.Until!.Value);
        if (teacher.JoinedSchool is { } joined) months = months.Append(joined);
        var known = months.ToList();
        return known.Count == 0 ? null : Math.Min(20, Math.Max(0, YearMonth.Of(asOf).MonthsSince(known.Max()) / 12));
    }
}
