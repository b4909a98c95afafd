using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>The exact price of forcing a pair, in words that can be read aloud.</summary>
internal static class PriceWords
{
    /// <summary>One sentence: what is lost, who gains help, who loses it, how many pairs move.</summary>
    public static string Sentence(ProposalView view, ReportWords words, PriceOfForcing price)
    {
        var parts = new List<string> { Value(view, words, price.ValueChange) };
        if (price.NowHelped.Length > 0) parts.Add(words.Say("price.now-helped", ("schools", Names(view, words, price.NowHelped))));
        if (price.NoLongerHelped.Length > 0) parts.Add(words.Say("price.no-longer-helped", ("schools", Names(view, words, price.NoLongerHelped))));
        var others = Chain(view, words, price).Count - 1;
        if (others > 0) parts.Add(words.Say("price.moves", ("count", others)));
        return words.Say("price", ("parts", string.Join(words.Say("list.comma.clause"), parts)));
    }

    /// <summary>The moves in order, one sentence a school that changes: from whom to whom.</summary>
    public static IReadOnlyList<string> Chain(ProposalView view, ReportWords words, PriceOfForcing price)
    {
        var sentences = new List<string>();
        var gone = price.Moves.Where(move => !move.Added).ToList();
        foreach (var move in price.Moves.Where(move => move.Added))
        {
            var before = gone.FindIndex(other => other.Helper == move.Helper);
            if (before < 0)
            {
                sentences.Add(words.Say("move.added", ("helper", view.School(move.Helper).Name), ("receiver", view.School(move.Receiver).Name)));
                continue;
            }
            sentences.Add(words.Say("move.changed", ("helper", view.School(move.Helper).Name), ("before", view.School(gone[before].Receiver).Name), ("receiver", view.School(move.Receiver).Name)));
            gone.RemoveAt(before);
        }
        sentences.AddRange(gone.Select(move => words.Say("move.gone", ("helper", view.School(move.Helper).Name), ("receiver", view.School(move.Receiver).Name))));
        return sentences;
    }

    /// <summary>The change of the total in the words of the policy's objective.</summary>
    public static string Value(ProposalView view, ReportWords words, long change) => (view.Proposal.Inputs.Policy.Objective, Math.Sign(change)) switch
    {
        (_, 0) => words.Say("price.same"),
        (Objective.Distance, < 0) => words.Say("price.farther", ("km", ReportWords.Km(-change))),
        (Objective.Distance, _) => words.Say("price.nearer", ("km", ReportWords.Km(change))),
        (_, < 0) => words.Say("price.less", ("points", ReportWords.Whole(-change))),
        _ => words.Say("price.more", ("points", ReportWords.Whole(change))),
    };

    private static string Names(ProposalView view, ReportWords words, IEnumerable<SchoolId> schools) => words.List(schools.Select(school => view.School(school).Name));
}
