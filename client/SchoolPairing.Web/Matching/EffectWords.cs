using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Matching;

/// <summary>What a change of the plan does, in sentences to read aloud.</summary>
internal static class EffectWords
{
    /// <summary>The price in one sentence.</summary>
    public static string Price(Words words, SchoolCards cards, long valueChange, ImmutableArray<SchoolId> nowHelped, ImmutableArray<SchoolId> noLongerHelped)
    {
        var parts = new List<string>();
        if (noLongerHelped.Length > 0) parts.Add(words.Say("matching.price.lost", ("schools", Names(words, cards, noLongerHelped))));
        if (nowHelped.Length > 0) parts.Add(words.Say("matching.price.won", ("schools", Names(words, cards, nowHelped))));
        if (valueChange != 0) parts.Add(words.Say("matching.price.value", ("change", MeasureLines.Signed(valueChange, "#,0"))));
        return parts.Count == 0 ? words["matching.price.none"] : string.Join(words["matching.comma"], parts) + words["matching.stop"];
    }

    public static string Price(Words words, SchoolCards cards, PlanEffect effect) => Price(words, cards, effect.ValueChange, effect.NowHelped, effect.NoLongerHelped);

    /// <summary>The pairs that go and come, in the order of the chain.</summary>
    public static IEnumerable<string> Chain(Words words, SchoolCards cards, ImmutableArray<PairMove> moves) => moves.Select(move =>
        words.Say(move.Added ? "matching.move.comes" : "matching.move.goes", ("helper", cards.Name(move.Helper)), ("receiver", cards.Name(move.Receiver)),
            ("value", move.Value.ToString("N0", CultureInfo.CurrentCulture))));

    private static string Names(Words words, SchoolCards cards, ImmutableArray<SchoolId> schools) => string.Join(words["schools.list-sign"], schools.Select(cards.Name));
}
