using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Audit;

/// <summary>
/// An act that is about to be appended to the audit. Made on the grain's turn, where the caller is known; appended by
/// <see cref="AuditTable.Append"/> in the transaction of the act.
/// </summary>
internal sealed record AuditedAct(DateTimeOffset At, AccountId Account, Role Role, ActId Act, string Subject, ImmutableArray<Detail> Details)
{
    /// <summary>An act of the caller of the call being answered.</summary>
    /// <param name="at">Now.</param>
    /// <param name="act">One of <see cref="AuditActs"/>.</param>
    /// <param name="subject">Id of what it was done to.</param>
    /// <param name="details">Values under names of <see cref="AuditNames"/>; never personal data. Numbers are kept in invariant form.</param>
    public static AuditedAct Of(DateTimeOffset at, ActId act, string subject, params ReadOnlySpan<(string Name, object Value)> details)
    {
        var caller = Caller.Current ?? throw new InvalidOperationException("nothing is done on nobody's behalf");
        var kept = ImmutableArray.CreateBuilder<Detail>(details.Length);
        foreach (var (name, value) in details)
        {
            if (!AuditNames.All.Contains(name)) throw new ArgumentException($"{name} is no name of the audit", nameof(details));
            kept.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }
        return new(at.ToUniversalTime(), caller.Account, caller.Role, act, subject, kept.MoveToImmutable());
    }
}
