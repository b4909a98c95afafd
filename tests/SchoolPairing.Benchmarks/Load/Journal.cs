using System.Collections.Concurrent;

namespace SchoolPairing.Benchmarks.Load;

/// <summary>An answer that the program acknowledged to a principal.</summary>
/// <param name="School">Whose.</param>
/// <param name="Offer">To which offer.</param>
/// <param name="Answer">Name of the answer's kind.</param>
/// <param name="MostReceivers">The helper's condition; null: none.</param>
internal sealed record AcknowledgedAnswer(string School, string Offer, string Answer, int? MostReceivers);

/// <summary>Everything that the program acknowledged, in the order of each school's own answers.</summary>
/// <param name="enough">Answers after which <see cref="Enough"/> ends.</param>
internal sealed class Journal(int enough)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<AcknowledgedAnswer> answers = new();
    private readonly ConcurrentDictionary<string, int> acts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> refused = new(StringComparer.Ordinal);
    private int repeats;

    /// <summary>Ends when that many answers were acknowledged.</summary>
    public Task Enough => reached.Task;

    public IReadOnlyCollection<AcknowledgedAnswer> Answers => answers;

    /// <summary>Accepted commands of planners by the act that the audit must show.</summary>
    public IReadOnlyDictionary<string, int> Acts => acts;

    /// <summary>Refusals by what was tried: an offer that moved on, a board that somebody else changed.</summary>
    public IReadOnlyDictionary<string, int> Refused => refused;

    /// <summary>Forms that were sent once more though they had been acknowledged, as by a double click.</summary>
    public int Repeats => repeats;

    public void Add(AcknowledgedAnswer answer)
    {
        answers.Enqueue(answer);
        if (answers.Count >= enough) reached.TrySetResult();
    }

    public void AddAct(string act) => acts.AddOrUpdate(act, 1, (_, count) => count + 1);

    public void AddRefused(string what) => refused.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void AddRepeat() => Interlocked.Increment(ref repeats);

    /// <summary>Ends the waiting for <see cref="Enough"/> where everybody is done before.</summary>
    public void NoMore() => reached.TrySetResult();
}
