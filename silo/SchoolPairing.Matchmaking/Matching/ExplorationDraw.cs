using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>Draws the pairs that a proposal suggests to learn from, as <see cref="Exploration"/> says. They touch neither pairs nor proof.</summary>
internal static class ExplorationDraw
{
    /// <summary>The suggestions, sorted by receiver; null where the policy asks for none.</summary>
    /// <param name="inputs">Policy and seed.</param>
    /// <param name="pairs">The proposal's pairs.</param>
    /// <param name="value">What the objective counts, all pairs together.</param>
    /// <param name="receivers">Every receiver with its alternatives, cheapest first.</param>
    public static ImmutableArray<Exploration>? Of(MatchInputs inputs, ImmutableArray<ProposedPair> pairs, long value, ImmutableArray<ReceiverOutcome> receivers)
    {
        if (inputs.Policy.ExplorationShare is not { } share) return null;
        var locked = pairs.Where(pair => pair.Locked).Select(pair => pair.Receiver).ToHashSet();
        var dearest = Math.Abs((decimal)value) / (Math.Max(1, pairs.Length) * Exploration.CostsAtMostOneIn);
        var plausible = receivers
            .Where(receiver => receiver.LeftOut == LeftOutKind.NotLeftOut && !locked.Contains(receiver.School))
            .Select(receiver => (receiver.School, Other: receiver.Alternatives.FirstOrDefault(other =>
                other.Price is { NowHelped.IsEmpty: true, NoLongerHelped.IsEmpty: true } price && -price.ValueChange <= dearest)))
            .Where(choice => choice.Other is not null)
            .ToList();
        // Decimal, because a twentieth of sixty is three.
        var drawn = Math.Min(plausible.Count, (int)((decimal)share * pairs.Length));
        return
        [
            .. plausible.OrderBy(choice => Lot(inputs, choice.Other!.Helper.Value, choice.School.Value), StringComparer.Ordinal).Take(drawn)
                .OrderBy(choice => choice.School).Select(choice => new Exploration(choice.Other!.Helper, choice.School, (double)drawn / plausible.Count)),
        ];
    }

    private static string Lot(MatchInputs inputs, string helper, string receiver) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{inputs.Seed}:{inputs.Policy.AsOf:yyyy-MM-dd}:{helper}:{receiver}"))));
}
