using System.Collections.Immutable;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>What must hold in a data folder, whatever happened: read by the service itself after the program was killed for good.</summary>
internal static class AfterCheck
{
    private static readonly ImmutableArray<OfferState> Over = [OfferState.Declined, OfferState.Expired, OfferState.Withdrawn, OfferState.Recalled, OfferState.Ended];

    /// <summary>Everything that is wrong; a line of figures first.</summary>
    /// <param name="folder">The data folder; nobody else may work on it.</param>
    /// <param name="answers">Answers that were acknowledged.</param>
    /// <param name="acts">Acts of planners that were acknowledged; null: the folder is of a moment in which more was under way, which may be there or not.</param>
    public static async Task<(string Found, IReadOnlyList<string> Faults)> Read(string folder, IReadOnlyCollection<AcknowledgedAnswer> answers, IReadOnlyDictionary<string, int>? acts)
    {
        await using var silo = await EmbeddedSilo.StartAsync(LoadCity.Options(folder));
        var rows = await LoadCity.Rows(silo.Grains.GetGrain<IOffersGrain>(LoadCity.Plan));
        var audit = silo.Grains.GetGrain<IAuditGrain>(0);
        var verdict = await audit.Verify(null);
        var faults = new List<string>();
        if (verdict.Broken is { } broken) faults.Add($"the audit is broken at entry {broken.Sequence}: {broken.Fault}");
        var policy = (await silo.Grains.GetGrain<IPlanGrain>(LoadCity.Plan).Get()).Policy!;
        var schools = LoadCity.Accepted(await silo.Grains.GetGrain<IRegisterGrain>("main").Read()).Schools.ToDictionary(entry => entry.School.Id, entry => entry.School);
        faults.AddRange(Capacities(rows, policy, schools));
        faults.AddRange(LastAnswers(rows, answers, exact: acts is not null));
        faults.AddRange(Once(await Entries(audit), rows, answers, acts));
        var states = rows.GroupBy(row => row.State).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}");
        return ($"{rows.Length} offers ({string.Join(", ", states)}), {verdict.Entries} audit entries", faults);
    }

    private static IEnumerable<string> Capacities(ImmutableArray<OfferRow> rows, Policy policy, Dictionary<SchoolId, School> schools)
    {
        var standing = rows.Where(row => !Over.Contains(row.State)).ToList();
        foreach (var helper in standing.GroupBy(row => row.Helper))
        {
            var most = helper.Where(row => row.HelperAnswer.Kind == AnswerKind.AcceptWithConditions).Select(row => row.HelperAnswer.Conditions?.MaxReceivers).OfType<int>()
                .Append(schools[helper.Key].HelperCapacity ?? policy.HelperCapacity).Min();
            if (helper.Count() > most) yield return $"helper {helper.Key} has {helper.Count()} receivers and room for {most}";
        }
        foreach (var receiver in standing.GroupBy(row => row.Receiver).Where(receiver => receiver.Count() > policy.HelpersPerReceiver))
            yield return $"receiver {receiver.Key} has {receiver.Count()} helpers and may have {policy.HelpersPerReceiver}";
        foreach (var pair in standing.GroupBy(row => (row.Helper, row.Receiver)).Where(pair => pair.Count() > 1)) yield return $"{pair.Key} stands {pair.Count()} times";
    }

    private static IEnumerable<string> LastAnswers(ImmutableArray<OfferRow> rows, IReadOnlyCollection<AcknowledgedAnswer> answers, bool exact)
    {
        var byId = rows.ToDictionary(row => row.Offer.Value);
        foreach (var said in answers.GroupBy(answer => (answer.Offer, answer.School)))
        {
            if (!byId.TryGetValue(said.Key.Offer, out var row))
            {
                yield return $"offer {said.Key.Offer} is gone";
                continue;
            }
            var stored = row.Helper.Value == said.Key.School ? row.HelperAnswer : row.ReceiverAnswer;
            var last = said.Last();
            // In the middle a later answer of the same school may have been written and not yet acknowledged.
            if (stored.Kind.ToString() != last.Answer && (exact || stored.Kind == AnswerKind.None)) yield return $"{said.Key.School} was told that {last.Answer} to {said.Key.Offer} arrived; stored is {stored.Kind}";
            else if (exact && last.MostReceivers != stored.Conditions?.MaxReceivers) yield return $"{said.Key.School} limited itself to {last.MostReceivers} in {said.Key.Offer}; stored is {stored.Conditions?.MaxReceivers}";
        }
    }

    private static IEnumerable<string> Once(List<AuditEntry> entries, ImmutableArray<OfferRow> rows, IReadOnlyCollection<AcknowledgedAnswer> answers, IReadOnlyDictionary<string, int>? acts)
    {
        var helpers = rows.ToDictionary(row => row.Offer.Value, row => row.Helper.Value);
        ActId[] ofAnswers = [AuditActs.OfferAccepted, AuditActs.OfferDeclined, AuditActs.OfferWithdrawn, AuditActs.AlternativesAsked];
        var written = entries.Where(entry => ofAnswers.Contains(entry.Act)).CountBy(entry => (entry.Subject, Detail(entry, "side"), Detail(entry, "answer"))).ToDictionary();
        var told = answers.CountBy(answer => (answer.Offer, helpers.GetValueOrDefault(answer.Offer) == answer.School ? "Helper" : "Receiver", answer.Answer)).ToDictionary();
        foreach (var key in told.Keys.Union(written.Keys).Order())
            if (written.GetValueOrDefault(key) is var there && told.GetValueOrDefault(key) is var known && (acts is null ? there < known : there != known))
                yield return $"{key.Item3} of the {key.Item2} to {key.Item1}: acknowledged {known} times, {there} times in the audit";
        if (acts is null) yield break;
        foreach (var act in new[] { AuditActs.ScenarioEdited, AuditActs.StepUndone, AuditActs.PairingsConfirmed, AuditActs.RepairSent })
            if (entries.Count(entry => entry.Act == act) is var there && acts.GetValueOrDefault(act.Value) is var known && there != known)
                yield return $"{act}: acknowledged {known} times, {there} times in the audit";
    }

    private static string Detail(AuditEntry entry, string name) => entry.Details.FirstOrDefault(detail => detail.Name == name)?.Value ?? "";

    private static async Task<List<AuditEntry>> Entries(IAuditGrain audit)
    {
        var entries = new List<AuditEntry>();
        AuditPage page;
        do
        {
            page = LoadCity.Accepted(await audit.Search(new AuditQuery(Before: entries is [] ? null : entries[^1].Sequence, Count: AuditQuery.LargestCount)));
            entries.AddRange(page.Entries);
        }
        while (page.More);
        return entries;
    }
}
