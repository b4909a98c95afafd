using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Audit;

/// <summary>One entry of the audit. Entries are only ever appended, each bound to the one before by its hash.</summary>
/// <param name="Sequence">Counts entries, from 1 without a gap.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Account">Whose act.</param>
/// <param name="Role">In which role.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">To what: the id of a plan, an offer, a school, an account.</param>
/// <param name="Details">Named values, their names from <see cref="AuditNames"/>.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256, lower-case hex, over the canonical JSON of all the above (see the silo's README).</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AuditEntry")]
public sealed record AuditEntry(
    long Sequence, DateTimeOffset At, AccountId Account, Role Role, ActId Act, string Subject, ImmutableArray<Detail> Details, string Previous, string Hash);

/// <summary>An act that happened outside the grains, to be kept under the account and role of the caller.</summary>
/// <param name="Command">Caller's id; a repeat is kept once.</param>
/// <param name="Act">One of <see cref="AuditActs.OfPages"/>.</param>
/// <param name="Subject">To what, as an id; never a person's name.</param>
/// <param name="Details">Named values, their names from <see cref="AuditNames"/>.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RecordAct")]
public sealed record RecordAct(CommandId Command, ActId Act, string Subject, ImmutableArray<Detail> Details);
