using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Scenarios, steps, changes and offers of plans.</summary>
internal static class TwinningTable
{
    public static Twinning Load(Rows rows, PlanId plan, TwinningDocument document)
    {
        var key = new { plan = plan.Value };
        return new()
        {
            Plan = plan,
            BoardVersion = document.BoardVersion,
            Published = document.Published,
            Policy = document.Policy,
            Done = document.Done,
            Sequence = document.Sequence,
            LastScenario = document.LastScenario,
            LastOffer = document.LastOffer,
            Scenarios = Contents<Scenario>(rows, "board_scenario", key).ToImmutableSortedDictionary(scenario => scenario.Number, scenario => scenario),
            Steps = [.. Contents<BoardStep>(rows, "board_step", key)],
            Offers = Contents<Offer>(rows, "offer", key).ToImmutableSortedDictionary(offer => offer.Number, offer => offer),
        };
    }

    /// <summary>The statements that lead from one state to the next, made ready off the writer's thread: only what changed is written.</summary>
    public static Action<Rows> Writes(Twinning before, Twinning after)
    {
        var plan = after.Plan.Value;
        var writes = new List<Action<Rows>>();
        foreach (var gone in before.Scenarios.Keys.Where(number => !after.Scenarios.ContainsKey(number)))
            writes.Add(rows => rows.Execute("DELETE FROM board_scenario WHERE plan = @plan AND number = @number", new { plan, number = gone }));
        foreach (var scenario in after.Scenarios.Values.Where(scenario => !ReferenceEquals(scenario, before.Scenarios.GetValueOrDefault(scenario.Number))))
            writes.Add(Put("board_scenario", plan, scenario.Number, PackedJson.Pack(scenario)));
        var kept = 0;
        while (kept < Math.Min(before.Steps.Count, after.Steps.Count) && ReferenceEquals(before.Steps[kept], after.Steps[kept])) kept++;
        if (kept < before.Steps.Count) writes.Add(rows => rows.Execute("DELETE FROM board_step WHERE plan = @plan AND number > @kept", new { plan, kept }));
        foreach (var step in after.Steps.Skip(kept)) writes.Add(Put("board_step", plan, step.Number, PackedJson.Pack(step)));
        writes.AddRange(Offers(before, after));
        return rows =>
        {
            foreach (var write in writes) write(rows);
        };
    }

    public static void Tell(Rows rows, PlanId plan, BoardChange change) =>
        rows.Execute("INSERT INTO board_change (plan, sequence, content) VALUES (@plan, @sequence, @content)",
            new { plan = plan.Value, sequence = change.Sequence, content = JsonSerializer.Serialize(change, StoredJson.Options) });

    public static ImmutableArray<BoardChange> Changes(Rows rows, PlanId plan, long after, int most) =>
    [
        .. rows.Query<string>("SELECT content FROM board_change WHERE plan = @plan AND sequence > @after ORDER BY sequence LIMIT @most", new { plan = plan.Value, after, most })
            .Select(content => JsonSerializer.Deserialize<BoardChange>(content, StoredJson.Options)!),
    ];

    /// <summary>Pairings that the bureau confirmed and that have not ended, by the codes of the day on which they were offered.</summary>
    public static List<PairId> Confirmed(Rows rows, PlanId plan) =>
    [
        .. rows.Query<Paired>("SELECT helper AS Helper, receiver AS Receiver FROM offer WHERE plan = @plan AND state = @state ORDER BY receiver, helper",
            new { plan = plan.Value, state = nameof(OfferState.Confirmed) }).Select(pair => new PairId(new(pair.Helper), new(pair.Receiver))),
    ];

    /// <summary>Plans with an offer whose last day is over.</summary>
    public static List<PlanId> Overdue(Rows rows, DateOnly today) =>
        [.. rows.Query<string>("SELECT DISTINCT plan FROM offer WHERE waits = 1 AND answer_by < @today ORDER BY plan", new { today = OfferRules.Day(today) }).Select(PlanId.Of)];

    /// <summary>How many offers of a plan wait for an answer; of one of some schools, where they are given.</summary>
    public static (int All, int Waiting) Count(Rows rows, PlanId plan, IReadOnlySet<SchoolId>? schools)
    {
        var found = rows.Query<Listed>("SELECT helper AS Helper, receiver AS Receiver, waits AS Waits FROM offer WHERE plan = @plan AND (stands = 1 OR state IN ('Declined', 'Expired', 'Withdrawn', 'Recalled', 'Ended'))",
                new { plan = plan.Value })
            .Where(offer => schools is null || schools.Contains(SchoolId.Of(offer.Helper)) || schools.Contains(SchoolId.Of(offer.Receiver))).ToList();
        return (found.Count, found.Count(offer => offer.Waits != 0));
    }

    private static IEnumerable<Action<Rows>> Offers(Twinning before, Twinning after)
    {
        var plan = after.Plan.Value;
        var used = new SortedDictionary<(OfferSide Side, SchoolId School), int>();
        var schools = new SortedSet<(OfferSide Side, SchoolId School)>();
        // Ends before beginnings: a pair that is recalled and sent anew in one transaction stands once at every moment.
        var changed = after.Offers.Values.Where(offer => !ReferenceEquals(offer, before.Offers.GetValueOrDefault(offer.Number))).OrderBy(offer => offer.Stands).ToList();
        foreach (var offer in changed)
        {
            var stood = before.Offers.GetValueOrDefault(offer.Number) is { Stands: true };
            foreach (var side in new[] { OfferSide.Helper, OfferSide.Receiver })
            {
                schools.Add((side, offer.School(side)));
                if (stood != offer.Stands) used[(side, offer.School(side))] = used.GetValueOrDefault((side, offer.School(side))) + (offer.Stands ? 1 : -1);
            }
            var values = new
            {
                plan, number = offer.Number, helper = offer.Pair.Helper.Value, receiver = offer.Pair.Receiver.Value, state = offer.State.ToString(),
                stands = offer.Stands ? 1 : 0, waits = offer.Waits ? 1 : 0, answerBy = OfferRules.Day(offer.AnswerBy), content = PackedJson.Pack(offer),
            };
            yield return rows => rows.Execute(
                """
                INSERT INTO offer (plan, number, helper, receiver, state, stands, waits, answer_by, content)
                VALUES (@plan, @number, @helper, @receiver, @state, @stands, @waits, @answerBy, @content)
                ON CONFLICT (plan, number) DO UPDATE SET state = excluded.state, stands = excluded.stands, waits = excluded.waits, answer_by = excluded.answer_by, content = excluded.content
                """, values);
        }
        foreach (var (side, school) in schools)
        {
            var values = new { plan, side = side.ToString(), school = school.Value, more = used.GetValueOrDefault((side, school)), places = PlacesOf(after, side, school) };
            yield return rows =>
            {
                rows.Execute("INSERT INTO offer_place (plan, side, school, used, places) VALUES (@plan, @side, @school, 0, @places) ON CONFLICT DO NOTHING", values);
                rows.Execute("UPDATE offer_place SET used = used + @more, places = @places WHERE plan = @plan AND side = @side AND school = @school", values);
            };
        }
    }

    /// <summary>The most partners of a school: what the plan's inputs gave it, less where a condition says so.</summary>
    internal static int PlacesOf(Twinning twinning, OfferSide side, SchoolId school)
    {
        var own = twinning.Offers.Values.Where(offer => offer.School(side) == school).ToList();
        var places = own.Where(offer => offer.Stands).DefaultIfEmpty(own[^1]).Max(offer => side == OfferSide.Helper ? offer.Paper.HelperPlaces : offer.Paper.ReceiverPlaces);
        var limits = own.Where(offer => offer.Stands && offer.Said(side).Yes).Select(offer => offer.Said(side).Conditions?.MaxReceivers).OfType<int>();
        return limits.Append(places).Min();
    }

    private static List<T> Contents<T>(Rows rows, string table, object key) =>
        [.. rows.Query<byte[]>($"SELECT content FROM {table} WHERE plan = @plan ORDER BY number", key).Select(PackedJson.Unpack<T>)];

    private static Action<Rows> Put(string table, string plan, int number, byte[] content) => rows => rows.Execute(
        $"INSERT INTO {table} (plan, number, content) VALUES (@plan, @number, @content) ON CONFLICT (plan, number) DO UPDATE SET content = excluded.content",
        new { plan, number, content });

    private sealed record Paired(string Helper, string Receiver);

    private sealed record Listed(string Helper, string Receiver, long Waits);
}
